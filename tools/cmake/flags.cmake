# Compile and link options of the whole build, third-party code included. Our own warnings are in rooms.cmake.

set(kabinet_warning_exceptions)

# The same objects wherever the clone lies, and no path of a machine in the product.
add_compile_options(
    "-ffile-prefix-map=${PROJECT_BINARY_DIR}/=build/"
    "-ffile-prefix-map=${PROJECT_SOURCE_DIR}/="
    "-ffile-prefix-map=${KABINET_CACHE}/=")

if(EMSCRIPTEN)
    # Size decides how soon a first visit sees its numbers; link-time optimisation reaches into SDL too.
    set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -DNDEBUG -flto")
    set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -DNDEBUG -flto")
    add_compile_options(-fno-exceptions $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
    add_link_options(-fno-exceptions)
else()
    set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
    set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
    # The standard library's own bounds checks stay on in the product: they cost little, and a bug stops instead of reading on.
    add_compile_options(-fstack-protector-strong -fstack-clash-protection -fPIE
                        $<$<COMPILE_LANGUAGE:CXX>:-D_GLIBCXX_ASSERTIONS>)
    add_link_options(-static-libgcc -static-libstdc++ -pie -Wl,-z,relro,-z,now)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -ffunction-sections -fdata-sections)
        add_link_options(-Wl,--gc-sections -s)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # GCC 12 sees overlapping copies in its own std::string (its bug 105651) and reads of unset members in its own
        # std::variant and std::optional, once they are inlined. Clang (the web build, clang-tidy) and the sanitizers watch.
        list(APPEND kabinet_warning_exceptions -Wno-restrict -Wno-maybe-uninitialized)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # The fuzzers: GCC's library sorts with a helper that it deprecates itself.
        list(APPEND kabinet_warning_exceptions -Wno-deprecated-declarations)
    endif()
    if(KABINET_SANITIZE)
        add_compile_options("-fsanitize=${KABINET_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=all)
        add_link_options("-fsanitize=${KABINET_SANITIZE}")
    endif()
endif()
