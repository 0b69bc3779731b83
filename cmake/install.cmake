# Binary, rules, schemas of the output, headers, library, and the package that makes find_package(gainsay) work.

include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/gainsay")

install(
  TARGETS gainsay
  EXPORT gainsayTargets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(TARGETS gainsay-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT runtime)

install(
  DIRECTORY rules/
  DESTINATION "${CMAKE_INSTALL_DATADIR}/gainsay/rules"
  COMPONENT runtime
  FILES_MATCHING
  PATTERN "*.yaml"
  PATTERN "README.md"
  PATTERN "schema.json")

install(
  DIRECTORY src/report/schema/
  DESTINATION "${CMAKE_INSTALL_DATADIR}/gainsay/schema"
  FILES_MATCHING
  PATTERN "*.json")

install(
  DIRECTORY src/ "${PROJECT_BINARY_DIR}/generated/"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/gainsay"
  FILES_MATCHING
  PATTERN "*.h")

install(
  EXPORT gainsayTargets
  NAMESPACE gainsay::
  DESTINATION "${package_dir}")
configure_package_config_file(cmake/gainsayConfig.cmake.in
                              "${PROJECT_BINARY_DIR}/gainsayConfig.cmake"
                              INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/gainsayConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/gainsayConfig.cmake"
              "${PROJECT_BINARY_DIR}/gainsayConfigVersion.cmake" cmake/dependencies.cmake
        DESTINATION "${package_dir}")
