#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace gainsay {

template <typename Signature>
class FunctionRef;

/// Refers to something that can be called, for the time of a call: std::function without a copy of
/// it, and so without memory of its own. (P0792's function_ref, which C++26 has.)
template <typename Return, typename... Arguments>
class FunctionRef<Return(Arguments...)> {
 public:
  template <typename Callable>
  requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef> &&
           std::is_invocable_r_v<Return, const Callable&, Arguments...>)
      FunctionRef(const Callable& callable)
      : callable_(std::addressof(callable)),
        call_([](const void* to, Arguments... arguments) -> Return {
          return (*static_cast<const Callable*>(to))(std::forward<Arguments>(arguments)...);
        }) {}

  Return operator()(Arguments... arguments) const {
    return call_(callable_, std::forward<Arguments>(arguments)...);
  }

 private:
  const void* callable_;
  Return (*call_)(const void*, Arguments...);
};

}  // namespace gainsay
