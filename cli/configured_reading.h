#pragma once

#include <functional>
#include <memory>

#include "checker/checker.h"
#include "cli/arguments.h"
#include "cli/configurations.h"

namespace gainsay {

/// Those of a file, which all sources in it share.
using SharedSettings = std::shared_ptr<const Settings>;

/// Reads the sources of `arguments` from files and standard input, each with the settings of its
/// configuration; what those leave out is not delivered. `before_wait` as in ReadOptions.
[[nodiscard]] ReadReport read_configured(
    const Arguments& arguments, const Configurations& configurations,
    const std::function<void(Source&&, const SharedSettings&)>& deliver,
    const std::function<void()>& before_wait = nullptr);

/// What a source claims of the topics in the packs of `settings`.
[[nodiscard]] Extraction extract_configured(const Source& source, const Settings& settings,
                                            const Ruleset& ruleset,
                                            const ExtractOptions& options = {});

}  // namespace gainsay
