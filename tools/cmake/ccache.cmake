# ccache before every compiler. Paths inside the tree count relative to it, so that another clone in another folder finds
# the same objects; a launcher that someone set by hand is left alone.
find_program(KABINET_CCACHE ccache)
if(KABINET_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(launcher "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1)
    if(EMSCRIPTEN)
        # em++ is a script: ccache cannot guess its kind, and its own date says nothing about the compiler behind it.
        list(APPEND launcher CCACHE_COMPILERTYPE=clang "CCACHE_COMPILERCHECK=string:emscripten ${EMSCRIPTEN_VERSION}")
    endif()
    list(APPEND launcher "${KABINET_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${launcher}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${launcher}")
endif()
