# Third-party libraries as tp_* targets. Their headers are SYSTEM: our warnings are not for them.
# Sources come from the cache that tools/setup fills, at the versions of tools/third_party.lock.

set(KABINET_LOCK "${PROJECT_SOURCE_DIR}/tools/third_party.lock")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${KABINET_LOCK}")

function(kabinet_locked_version name out)
    file(STRINGS "${KABINET_LOCK}" lines REGEX "^${name} ")
    if(NOT lines MATCHES "^${name} +([^ ]+)")
        message(FATAL_ERROR "tools/third_party.lock has no '${name}'")
    endif()
    set(${out} "${CMAKE_MATCH_1}" PARENT_SCOPE)
endfunction()

function(kabinet_locked_source name out)
    kabinet_locked_version(${name} version)
    set(folder "${KABINET_CACHE}/src/${name}-${version}")
    if(NOT IS_DIRECTORY "${folder}")
        message(FATAL_ERROR "${folder} is missing: run tools/setup")
    endif()
    set(${out} "${folder}" PARENT_SCOPE)
endfunction()

function(kabinet_archive name out)
    find_library(KABINET_ARCHIVE_${name} NAMES "lib${name}.a" REQUIRED)
    set(${out} "${KABINET_ARCHIVE_${name}}" PARENT_SCOPE)
endfunction()

find_package(Threads REQUIRED)

# Header-only on both sides. The folder of links in the cache is for Emscripten, which must never see /usr/include.
set(tp_headers)
if(EMSCRIPTEN)
    set(tp_headers "${KABINET_CACHE}/include")
endif()

add_library(tp_fmt INTERFACE)
target_compile_definitions(tp_fmt INTERFACE FMT_HEADER_ONLY=1)
target_include_directories(tp_fmt SYSTEM INTERFACE ${tp_headers})

add_library(tp_doctest INTERFACE)
target_include_directories(tp_doctest SYSTEM INTERFACE ${tp_headers})
if(EMSCRIPTEN)
    target_compile_definitions(tp_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
                                                    DOCTEST_CONFIG_NO_POSIX_SIGNALS)
endif()

kabinet_locked_source(yyjson tp_yyjson_source)
add_library(tp_yyjson STATIC "${tp_yyjson_source}/src/yyjson.c")
target_include_directories(tp_yyjson SYSTEM PUBLIC "${tp_yyjson_source}/src")
# Files are read and written by nobody through yyjson, and non-standard JSON is refused everywhere.
target_compile_definitions(tp_yyjson PUBLIC YYJSON_DISABLE_NON_STANDARD=1 YYJSON_DISABLE_INCR_READER=1)
if(EMSCRIPTEN) # the tables of its quick conversion of fractions, which no answer has, would go to every visitor
    target_compile_definitions(tp_yyjson PUBLIC YYJSON_DISABLE_FAST_FP_CONV=1)
endif()

# Our own configuration of Dear ImGui, named relative to the tree: a clone elsewhere then finds the same objects in ccache.
kabinet_locked_source(imgui tp_imgui_source)
add_library(tp_imgui STATIC
    "${tp_imgui_source}/imgui.cpp"
    "${tp_imgui_source}/imgui_draw.cpp"
    "${tp_imgui_source}/imgui_tables.cpp"
    "${tp_imgui_source}/imgui_widgets.cpp")
target_include_directories(tp_imgui SYSTEM PUBLIC "${tp_imgui_source}")
target_include_directories(tp_imgui PUBLIC "${PROJECT_SOURCE_DIR}")
target_compile_definitions(tp_imgui PUBLIC "IMGUI_USER_CONFIG=\"web-client/theme/imgui_config.hpp\"")

if(EMSCRIPTEN)
    add_library(tp_imgui_backend STATIC
        "${tp_imgui_source}/backends/imgui_impl_sdl2.cpp"
        "${tp_imgui_source}/backends/imgui_impl_opengl3.cpp")
    target_include_directories(tp_imgui_backend SYSTEM PUBLIC "${tp_imgui_source}/backends")
    # The archive that tools/setup made, not the port's flag: the port would look for its sources on the network.
    target_include_directories(tp_imgui_backend SYSTEM PUBLIC "${KABINET_SDL}/include/SDL2" "${KABINET_SDL}/include")
    target_link_options(tp_imgui_backend PUBLIC -sMAX_WEBGL_VERSION=2)
    target_link_libraries(tp_imgui_backend PUBLIC tp_imgui "${KABINET_SDL}/lib/libSDL2.a" GL EGL html5)
else()
    add_library(tp_spdlog INTERFACE)
    target_compile_definitions(tp_spdlog INTERFACE SPDLOG_FMT_EXTERNAL=1)
    target_link_libraries(tp_spdlog INTERFACE tp_fmt Threads::Threads)

    add_library(tp_cli11 INTERFACE)

    add_library(tp_toml INTERFACE)
    target_compile_definitions(tp_toml INTERFACE TOML_EXCEPTIONS=0)

    kabinet_archive(sqlite3 tp_sqlite_archive)
    add_library(tp_sqlite INTERFACE)
    target_link_libraries(tp_sqlite INTERFACE "${tp_sqlite_archive}" Threads::Threads m)

    kabinet_archive(sodium tp_sodium_archive)
    add_library(tp_sodium INTERFACE)
    target_link_libraries(tp_sodium INTERFACE "${tp_sodium_archive}" Threads::Threads)

    kabinet_archive(z tp_zlib_archive)

    # With the compressor's 64-bit file offsets and without its password option, as the library's own build has it.
    kabinet_locked_source(libxlsxwriter tp_xlsxwriter_source)
    file(GLOB tp_xlsxwriter_files "${tp_xlsxwriter_source}/src/*.c")
    add_library(tp_xlsxwriter STATIC
        ${tp_xlsxwriter_files}
        "${tp_xlsxwriter_source}/third_party/dtoa/emyg_dtoa.c"
        "${tp_xlsxwriter_source}/third_party/md5/md5.c"
        "${tp_xlsxwriter_source}/third_party/minizip/ioapi.c"
        "${tp_xlsxwriter_source}/third_party/minizip/zip.c"
        "${tp_xlsxwriter_source}/third_party/tmpfileplus/tmpfileplus.c")
    target_include_directories(tp_xlsxwriter SYSTEM PUBLIC "${tp_xlsxwriter_source}/include")
    # Its own MD5 under names of its own: curl brings OpenSSL's into the same program.
    target_compile_definitions(tp_xlsxwriter PRIVATE NOCRYPT NOUNCRYPT USE_DTOA_LIBRARY
        MD5_Init=lxw_md5_init MD5_Update=lxw_md5_update MD5_Final=lxw_md5_final)
    target_link_libraries(tp_xlsxwriter PUBLIC "${tp_zlib_archive}")

    # Without PNG: no document has a picture made of dots.
    kabinet_locked_source(libharu tp_hpdf_source)
    file(GLOB tp_hpdf_files "${tp_hpdf_source}/src/*.c")
    list(FILTER tp_hpdf_files EXCLUDE REGEX "_png\\.c$")
    set(tp_hpdf_config "${PROJECT_BINARY_DIR}/generated/third_party/libharu")
    file(CONFIGURE OUTPUT "${tp_hpdf_config}/hpdf_config.h" CONTENT "#define LIBHPDF_HAVE_LIBZ 1
#define LIBHPDF_HAVE_NOPNGLIB 1
#define LIBHPDF_STDC_HEADERS 1
#define LIBHPDF_HAVE_STDINT_H 1
#define LIBHPDF_HAVE_UNISTD_H 1
")
    add_library(tp_hpdf STATIC ${tp_hpdf_files})
    target_include_directories(tp_hpdf SYSTEM PUBLIC "${tp_hpdf_source}/include" "${tp_hpdf_config}")
    target_link_libraries(tp_hpdf PUBLIC "${tp_zlib_archive}" m)

    # Made by tools/setup with HTTP, SMTP and OpenSSL only.
    kabinet_locked_version(curl tp_curl_version)
    kabinet_archive(ssl tp_ssl_archive)
    kabinet_archive(crypto tp_crypto_archive)
    add_library(tp_curl INTERFACE)
    target_compile_definitions(tp_curl INTERFACE CURL_STATICLIB)
    target_include_directories(tp_curl SYSTEM INTERFACE "${KABINET_CACHE}/curl-${tp_curl_version}/include")
    target_link_libraries(tp_curl INTERFACE
        "${KABINET_CACHE}/curl-${tp_curl_version}/lib/libcurl.a" "${tp_ssl_archive}" "${tp_crypto_archive}" Threads::Threads)

    # Neither its compression (it would compress what is compressed) nor its TLS.
    kabinet_locked_source(cpp-httplib tp_httplib_source)
    add_library(tp_httplib INTERFACE)
    target_include_directories(tp_httplib SYSTEM INTERFACE "${tp_httplib_source}")
    target_compile_definitions(tp_httplib INTERFACE
        CPPHTTPLIB_KEEPALIVE_TIMEOUT_CHECK_INTERVAL_USECOND=500000
        CPPHTTPLIB_LISTEN_BACKLOG=4096)
    target_link_libraries(tp_httplib INTERFACE Threads::Threads)
endif()

foreach(target tp_yyjson tp_imgui tp_imgui_backend tp_xlsxwriter tp_hpdf)
    if(TARGET ${target})
        target_link_libraries(${target} PRIVATE kabinet_third_party_build)
    endif()
endforeach()
