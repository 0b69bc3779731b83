#pragma once

namespace gainsay {

/// Asks for the memory that nearly every run needs at once, and for large pages in it where the
/// system has them: rules take some megabytes, and for each small page that is touched for the
/// first time the program stops. Does nothing where it cannot.
void prepare_heap();

}  // namespace gainsay
