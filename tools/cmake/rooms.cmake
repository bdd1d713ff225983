# One CMake target per room of the tree, all with the same warnings; see CONTRIBUTING.md for who may include whom.

add_library(kabinet_flags INTERFACE)
target_compile_features(kabinet_flags INTERFACE cxx_std_23)
target_include_directories(kabinet_flags INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
target_compile_options(kabinet_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
    ${kabinet_warning_exceptions})

# kabinet_room(NAME target SOURCES … PUBLIC rooms… PRIVATE third-party…)
function(kabinet_room)
    cmake_parse_arguments(room "" "NAME" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    if(room_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "kabinet_room(${room_NAME}): unknown arguments ${room_UNPARSED_ARGUMENTS}")
    endif()
    set(sources ${room_SOURCES})
    list(FILTER sources INCLUDE REGEX "\\.(cpp|c|S)$")
    if(sources)
        add_library(${room_NAME} STATIC ${room_SOURCES})
        target_link_libraries(${room_NAME} PUBLIC ${room_PUBLIC} PRIVATE kabinet_flags ${room_PRIVATE})
        target_include_directories(${room_NAME} PUBLIC "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
        target_compile_features(${room_NAME} PUBLIC cxx_std_23)
    else()
        add_library(${room_NAME} INTERFACE)
        target_link_libraries(${room_NAME} INTERFACE ${room_PUBLIC} ${room_PRIVATE})
        target_include_directories(${room_NAME} INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
        target_compile_features(${room_NAME} INTERFACE cxx_std_23)
    endif()
endfunction()

add_library(kabinet_doctest_main STATIC "${PROJECT_SOURCE_DIR}/tests/support/doctest_main.cpp")
target_link_libraries(kabinet_doctest_main PRIVATE kabinet_flags PUBLIC tp_doctest)

# kabinet_test(NAME target SOURCES … LIBS …): a doctest program that ctest knows; under Emscripten it runs in Node.
function(kabinet_test)
    cmake_parse_arguments(test "" "NAME" "SOURCES;LIBS" ${ARGN})
    add_executable(${test_NAME} ${test_SOURCES})
    target_link_libraries(${test_NAME} PRIVATE kabinet_flags kabinet_doctest_main ${test_LIBS})
    # A test is compiled and linked to be quick to build.
    if(EMSCRIPTEN)
        target_compile_options(${test_NAME} PRIVATE -O0 -fno-lto)
        target_link_options(${test_NAME} PRIVATE -O1 -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1MB -sEXIT_RUNTIME=1)
    elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(${test_NAME} PRIVATE -O0 -U_FORTIFY_SOURCE)
    endif()
    add_test(NAME ${test_NAME} COMMAND ${test_NAME})
    set_tests_properties(${test_NAME} PROPERTIES TIMEOUT 300)
endfunction()
