# cmake -DROOT=<source tree> -P check.cmake
#
# Fails, with one line per offence, when
# - a file of src/ includes a header of a later layer, of cli/ or tests/, or of no layer at all,
# - a file of src/ or tests/ includes CLI11, which belongs in cli/,
# - src/ has a folder that is no layer,
# - a .cpp file is missing from the nearest CMakeLists.txt above it.

cmake_minimum_required(VERSION 3.25)

set(layers base source text ruleset annotate extract compare report checker)

set(offences "")

# Appends the paths that `file` includes in quotes or, when they are CLI11's, in brackets.
function(read_includes file result)
  file(STRINGS "${file}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*[\"<]")
  set(includes "")
  foreach(line IN LISTS lines)
    # Two branches: a second MATCHES would clear what the first captured.
    if(line MATCHES "include[ \t]*\"([^\"]+)\"")
      list(APPEND includes "${CMAKE_MATCH_1}")
    elseif(line MATCHES "include[ \t]*<(CLI/[^>]+)>")
      list(APPEND includes "${CMAKE_MATCH_1}")
    endif()
  endforeach()
  set(${result} "${includes}" PARENT_SCOPE)
endfunction()

# Sets `result` to what is wrong with `include` in a file of `layer`, or to nothing.
function(judge_include layer include result)
  set(${result} "" PARENT_SCOPE)
  string(REGEX MATCH "^[^/]*" other "${include}")
  list(FIND layers "${layer}" own_rank)
  list(FIND layers "${other}" other_rank)
  if(include MATCHES "^CLI/")
    set(${result} "CLI11 belongs in cli/" PARENT_SCOPE)
  elseif(other_rank EQUAL -1)
    set(${result} "is not written from src/, as <layer>/<file>" PARENT_SCOPE)
  elseif(other_rank GREATER own_rank)
    set(${result} "${other} is a later layer than ${layer}" PARENT_SCOPE)
  endif()
endfunction()

# Sets `result` to the CMakeLists.txt nearest above `file`.
function(find_list file result)
  cmake_path(GET file PARENT_PATH folder)
  while(NOT EXISTS "${folder}/CMakeLists.txt" AND NOT folder STREQUAL ROOT)
    cmake_path(GET folder PARENT_PATH folder)
  endwhile()
  set(${result} "${folder}/CMakeLists.txt" PARENT_SCOPE)
endfunction()

# Sets `result` to whether the list names `file` as a word of its own outside comments.
function(is_listed file list result)
  set(${result} FALSE PARENT_SCOPE)
  if(EXISTS "${list}")
    cmake_path(GET list PARENT_PATH folder)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${folder}" OUTPUT_VARIABLE name)
    string(REGEX REPLACE "([][+.*()^$?|\\])" "\\\\\\1" name "${name}")
    file(READ "${list}" text)
    string(REGEX REPLACE "#[^\n]*" "" text "${text}")
    if(text MATCHES "(^|[ \t\n(\"])${name}([ \t\n)\"]|$)")
      set(${result} TRUE PARENT_SCOPE)
    endif()
  endif()
endfunction()

if(NOT IS_DIRECTORY "${ROOT}/src")
  message(FATAL_ERROR "no src/ in ROOT='${ROOT}'")
endif()
cmake_path(ABSOLUTE_PATH ROOT NORMALIZE)
cmake_path(GET ROOT PARENT_PATH above)  # drops a trailing slash
cmake_path(GET ROOT FILENAME last)
if(last STREQUAL "")
  set(ROOT "${above}")
endif()

file(GLOB folders LIST_DIRECTORIES true "${ROOT}/src/*")
foreach(folder IN LISTS folders)
  cmake_path(GET folder FILENAME name)
  if(IS_DIRECTORY "${folder}" AND NOT name IN_LIST layers)
    list(APPEND offences "src/${name}: is no layer of tests/layout/check.cmake")
  endif()
endforeach()

set(files_seen 0)
foreach(layer IN LISTS layers)
  file(GLOB_RECURSE files "${ROOT}/src/${layer}/*.h" "${ROOT}/src/${layer}/*.h.in"
       "${ROOT}/src/${layer}/*.cpp")
  foreach(file IN LISTS files)
    math(EXPR files_seen "${files_seen} + 1")
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${ROOT}" OUTPUT_VARIABLE shown)
    read_includes("${file}" includes)
    foreach(include IN LISTS includes)
      judge_include(${layer} "${include}" offence)
      if(offence)
        list(APPEND offences "${shown}: includes ${include}: ${offence}")
      endif()
    endforeach()
  endforeach()
endforeach()
if(files_seen EQUAL 0)
  list(APPEND offences "src: no source file found")
endif()

file(GLOB_RECURSE files "${ROOT}/tests/*.h" "${ROOT}/tests/*.cpp")
foreach(file IN LISTS files)
  cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${ROOT}" OUTPUT_VARIABLE shown)
  read_includes("${file}" includes)
  list(FILTER includes INCLUDE REGEX "^CLI/")
  foreach(include IN LISTS includes)
    list(APPEND offences "${shown}: includes ${include}: CLI11 belongs in cli/")
  endforeach()
endforeach()

file(GLOB_RECURSE files "${ROOT}/src/*.cpp" "${ROOT}/cli/*.cpp" "${ROOT}/tests/*.cpp")
foreach(file IN LISTS files)
  find_list("${file}" list)
  is_listed("${file}" "${list}" listed)
  if(NOT listed)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${ROOT}" OUTPUT_VARIABLE shown)
    cmake_path(RELATIVE_PATH list BASE_DIRECTORY "${ROOT}" OUTPUT_VARIABLE list_shown)
    list(APPEND offences "${shown}: is missing from ${list_shown}")
  endif()
endforeach()

if(offences)
  list(JOIN offences "\n  " text)
  # Not as a FATAL_ERROR's text, which CMake would wrap.
  message("The layout of the code is broken:\n  ${text}")
  message(FATAL_ERROR "see above")
endif()
