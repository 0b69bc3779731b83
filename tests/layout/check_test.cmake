# cmake -DSCRATCH=<folder to use> -P check_test.cmake
#
# Proves that check.cmake can fail: builds small trees with one offence each and expects the check to
# name it, and one tree without offence, which must pass.

cmake_minimum_required(VERSION 3.25)

set(failures "")

# Writes a tree of two layers that the check accepts.
function(write_good_tree)
  file(REMOVE_RECURSE "${SCRATCH}")
  file(WRITE "${SCRATCH}/src/CMakeLists.txt"
       "target_sources(\n  gainsay\n  PRIVATE\n    base/day.cpp\n    text/fold.cpp\n)\n")
  file(WRITE "${SCRATCH}/src/base/day.h" "#include <chrono>\n")
  file(WRITE "${SCRATCH}/src/base/day.cpp" "#include \"base/day.h\"\n")
  file(WRITE "${SCRATCH}/src/text/fold.h" "#include \"base/day.h\"\n")
  file(WRITE "${SCRATCH}/src/text/fold.cpp" "#include \"text/fold.h\"\n#include \"base/day.h\"\n")
  file(WRITE "${SCRATCH}/cli/CMakeLists.txt" "target_sources(gainsay-cli PRIVATE main.cpp)\n")
  file(WRITE "${SCRATCH}/cli/main.cpp" "#include <CLI/CLI.hpp>\n#include \"text/fold.h\"\n")
  file(WRITE "${SCRATCH}/tests/CMakeLists.txt" "target_sources(t PRIVATE base/day_test.cpp)\n")
  file(WRITE "${SCRATCH}/tests/base/day_test.cpp" "#include \"text/fold.h\"\n")
endfunction()

# Runs the check; `expected` is a line it must print as its only offence, or empty for none.
function(expect name expected)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${SCRATCH}" -P "${CMAKE_CURRENT_LIST_DIR}/check.cmake"
    RESULT_VARIABLE status
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output)
  set(wanted "The layout of the code is broken:\n  ${expected}\nCMake Error")
  string(FIND "${output}" "${wanted}" found)
  if(expected STREQUAL "" AND NOT status EQUAL 0)
    set(problem "the check should pass")
  elseif(NOT expected STREQUAL "" AND status EQUAL 0)
    set(problem "the check should fail")
  elseif(NOT expected STREQUAL "" AND found EQUAL -1)
    set(problem "the check should say '${expected}'")
  else()
    return()
  endif()
  set(failures "${failures}${name}: ${problem}; it said:\n${output}\n" PARENT_SCOPE)
endfunction()

write_good_tree()
expect("a good tree" "")

write_good_tree()
file(APPEND "${SCRATCH}/src/base/day.h" "  #  include \"text/fold.h\"\n")
expect("a header of a later layer"
       "src/base/day.h: includes text/fold.h: text is a later layer than base")

write_good_tree()
file(APPEND "${SCRATCH}/src/text/fold.cpp" "#include \"fold.h\"\n")
expect("a path that does not start at src/"
       "src/text/fold.cpp: includes fold.h: is not written from src/, as <layer>/<file>")

write_good_tree()
file(APPEND "${SCRATCH}/src/text/fold.cpp" "#include \"cli/options.h\"\n")
expect("a header of the command line"
       "src/text/fold.cpp: includes cli/options.h: is not written from src/, as <layer>/<file>")

write_good_tree()
file(APPEND "${SCRATCH}/src/text/fold.h" "#include <CLI/CLI.hpp>\n")
expect("CLI11 in the library" "src/text/fold.h: includes CLI/CLI.hpp: CLI11 belongs in cli/")

write_good_tree()
file(APPEND "${SCRATCH}/tests/base/day_test.cpp" "#include <CLI/CLI.hpp>\n")
expect("CLI11 in a test" "tests/base/day_test.cpp: includes CLI/CLI.hpp: CLI11 belongs in cli/")

write_good_tree()
file(WRITE "${SCRATCH}/src/misc/notes.h" "")
expect("a folder that is no layer"
       "src/misc: is no layer of tests/layout/check.cmake")

foreach(file src/base/lost.cpp cli/lost.cpp tests/base/lost_test.cpp src/text/old.cpp)
  write_good_tree()
  file(WRITE "${SCRATCH}/${file}" "")
  # A comment does not list a file, and neither does a longer name.
  file(APPEND "${SCRATCH}/src/CMakeLists.txt" "# text/old.cpp\n# base/lost.cpp\nsrc/base/lost.cpp\n")
  string(REGEX REPLACE "/.*" "/CMakeLists.txt" list "${file}")
  expect("an unlisted file" "${file}: is missing from ${list}")
endforeach()

write_good_tree()
file(REMOVE_RECURSE "${SCRATCH}/src/base" "${SCRATCH}/src/text")
expect("a tree without sources" "src: no source file found")

file(REMOVE_RECURSE "${SCRATCH}")
if(failures)
  message(FATAL_ERROR "${failures}")
endif()
