# Manual pages and shell completions, written by the program itself. Part of a whole build; a program
# that does not run here (cross-compiling) can write them where it does.

set(manual_dir "${PROJECT_BINARY_DIR}/manual")
set(completions_dir "${PROJECT_BINARY_DIR}/completions")
find_program(GAINSAY_GZIP gzip)
mark_as_advanced(GAINSAY_GZIP)
if(GAINSAY_GZIP)
  set(compress COMMAND sh -c "${GAINSAY_GZIP} -9nf '${manual_dir}'/*.1")
endif()

add_custom_command(
  OUTPUT "${PROJECT_BINARY_DIR}/manual.stamp"
  COMMAND "${CMAKE_COMMAND}" -E rm -rf "${manual_dir}" "${completions_dir}"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${completions_dir}"
  COMMAND gainsay-cli man --output "${manual_dir}"
  COMMAND gainsay-cli completions bash > "${completions_dir}/gainsay"
  COMMAND gainsay-cli completions zsh > "${completions_dir}/_gainsay"
  COMMAND gainsay-cli completions fish > "${completions_dir}/gainsay.fish"
  ${compress}
  COMMAND "${CMAKE_COMMAND}" -E touch "${PROJECT_BINARY_DIR}/manual.stamp"
  DEPENDS gainsay-cli
  COMMENT "Writing manual pages and completions"
  VERBATIM)
if(NOT CMAKE_CROSSCOMPILING)
  add_custom_target(gainsay_manual ALL DEPENDS "${PROJECT_BINARY_DIR}/manual.stamp")
endif()

# Where only the program was built there is nothing to install.
install(
  DIRECTORY "${manual_dir}/"
  DESTINATION "${CMAKE_INSTALL_MANDIR}/man1"
  COMPONENT runtime
  OPTIONAL)
foreach(place "gainsay bash-completion/completions" "_gainsay zsh/vendor-completions"
              "gainsay.fish fish/vendor_completions.d")
  separate_arguments(place)
  list(GET place 0 file)
  list(GET place 1 folder)
  install(
    FILES "${completions_dir}/${file}"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/${folder}"
    COMPONENT runtime
    OPTIONAL)
endforeach()
