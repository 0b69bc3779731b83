# `cpack -G DEB` in a release build makes a Debian package of the program and its rules; the library
# is for those who build it themselves.

set(GAINSAY_MAINTAINER
    "The gainsay authors <gainsay@example.org>"
    CACHE STRING "Who answers for a package")

find_program(GAINSAY_GZIP gzip)
set(package_files "${PROJECT_BINARY_DIR}/package")
file(MAKE_DIRECTORY "${package_files}")
configure_file(cmake/debian/changelog.in "${package_files}/changelog.Debian" @ONLY)
configure_file(CHANGELOG.md "${package_files}/changelog" COPYONLY)
if(GAINSAY_GZIP)
  execute_process(COMMAND "${GAINSAY_GZIP}" -9nf changelog changelog.Debian
                  WORKING_DIRECTORY "${package_files}")
endif()
install(
  FILES "${package_files}/changelog.gz" "${package_files}/changelog.Debian.gz"
        cmake/debian/copyright README.md
  DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/gainsay"
  COMPONENT debian
  EXCLUDE_FROM_ALL)

set(CPACK_PACKAGE_NAME gainsay)
set(CPACK_PACKAGE_VENDOR "The gainsay authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "shows where texts agree and where they gainsay each other")
set(CPACK_PACKAGE_DESCRIPTION
    "gainsay reads what texts claim, by rules in YAML, says who said it and as
of when, and shows where claims agree and where they contradict each
other, in English and Arabic. It works offline, without a model, and gives
the same answer every time: in a terminal, in a pipe, and as a gate in an
editorial pipeline.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_COMPONENTS_ALL runtime debian)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${GAINSAY_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
