#include "base/one_line.h"

#include <doctest/doctest.h>

namespace gainsay {

TEST_CASE("a text is the same on one line however its lines are broken") {
  const std::string text = "two were killed";
  for (const char* broken : {"two were killed", "two\nwere killed", "two were\r\nkilled",
                             "  two  were\t\tkilled ", "\ntwo\n\nwere\rkilled\n"}) {
    CAPTURE(broken);
    CHECK(on_one_line(broken) == text);
  }
  CHECK(on_one_line("").empty());
  CHECK(on_one_line(" \n").empty());
  CHECK(on_one_line("قُتل\nاثنان") == "قُتل اثنان");
}

}  // namespace gainsay
