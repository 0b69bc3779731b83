#include "cli/heap.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__  // which the headers above have told
#include <malloc.h>
#endif

namespace gainsay {

void prepare_heap() {
#ifdef __GLIBC__
  constexpr int at_once = 8 << 20;  // bytes
  // Without these, what is freed goes back to the system to be asked for again.
  constexpr int largest_in_heap = 4 << 20;
  constexpr int kept = 2 * at_once;
  if (mallopt(M_TOP_PAD, at_once) == 0 || mallopt(M_MMAP_THRESHOLD, largest_in_heap) == 0 ||
      mallopt(M_TRIM_THRESHOLD, kept) == 0) {
    return;
  }
  // What is left before the next large page is given away for good, untouched and thus without any
  // memory behind it: the heap, which grows by this, goes on where that page begins, as far as
  // pages go. Volatile, or nothing would be asked for.
  constexpr std::uintptr_t page = 2 << 20;
  const auto end = [] { return reinterpret_cast<std::uintptr_t>(sbrk(0)); };
  const std::uintptr_t first = (end() / page + 1) * page;
  [[maybe_unused]] static void* volatile given_away = std::malloc(first - end());
  const std::uintptr_t last = end() / page * page;
  if (first < last) (void)madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
#endif
}

}  // namespace gainsay
