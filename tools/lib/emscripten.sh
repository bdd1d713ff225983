# shellcheck shell=bash disable=SC2154,SC2034
# Emscripten three ways: an emcc on PATH that is new enough, Debian 13's own package, or that package unpacked privately.

emscripten_version=$(lock_field emscripten 2 | sed 's/+.*//')
emscripten_root=$KABINET_CACHE/emscripten-$emscripten_version

# Sets: emscripten_home (folder of em++), emscripten_config (EM_CONFIG or empty), emscripten_cache.
locate_emscripten() {
    emscripten_cache=$emscripten_root/cache
    emscripten_config=$emscripten_root/config.py
    if [ -n "$own_emcc" ]; then
        emscripten_home=$(dirname "$(readlink -f "$own_emcc")")
        emscripten_config=
    elif [ -x /usr/share/emscripten/em++ ] && [ "$(debian_release)" = 13 ]; then
        emscripten_home=/usr/share/emscripten
    else
        emscripten_home=$emscripten_root/usr/share/emscripten
    fi
}

unpack_emscripten() {
    local name file programs=$emscripten_root/binaryen/bin libraries=$emscripten_root/usr/lib/x86_64-linux-gnu
    rm -rf "$emscripten_root"
    mkdir -p "$programs"
    for name in emscripten binaryen libc6 libstdc++6 libgcc-s1; do
        file=$(download_entry "$name" "$KABINET_CACHE/download/$name")
        dpkg -x "$file" "$emscripten_root"
        rm -rf "$KABINET_CACHE/download/$name"
    done
    # Only Binaryen's programs need the newer C library; everything else is Python, JavaScript and LLVM of this release.
    for file in "$emscripten_root"/usr/bin/wasm* "$emscripten_root"/usr/bin/binaryen-*; do
        [ -f "$file" ] || continue
        name=$programs/$(basename "$file")
        cp "$file" "$name"
        patchelf --set-interpreter "$libraries/ld-linux-x86-64.so.2" --set-rpath "$libraries:$libraries/binaryen" "$name" 2>/dev/null || true
    done
    rm -rf "$emscripten_root"/usr/share/emscripten/{tests,docs}
    mkdir -p "$emscripten_root/usr/share/emscripten/node_modules"
    ln -sfn /usr/share/nodejs/acorn "$emscripten_root/usr/share/emscripten/node_modules/acorn"
    mv "$emscripten_root/usr/share/emscripten/cache" "$emscripten_cache"
}

configure_emscripten() {
    local binaryen=/usr
    [ -n "$emscripten_config" ] || return 0
    mkdir -p "$emscripten_root"
    if [ "$emscripten_home" = /usr/share/emscripten ]; then
        [ -d "$emscripten_cache" ] || cp -rL /usr/share/emscripten/cache "$emscripten_cache"
    else
        binaryen=$emscripten_root/binaryen
    fi
    cat >"$emscripten_config" <<CONFIG
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$binaryen'
NODE_JS = '$(command -v node)'
CACHE = '$emscripten_cache'
CLOSURE_COMPILER = ['$node_modules/google-closure-compiler-linux/compiler']
CONFIG
}

set_up_emscripten() {
    locate_emscripten
    if [ ! -e "$emscripten_root/.unpacked" ]; then
        case "$emscripten_home" in "$emscripten_root"/*) unpack_emscripten ;; esac
        mkdir -p "$emscripten_root"
        : >"$emscripten_root/.unpacked"
    fi
    configure_emscripten
}

emscripten_environment() {
    export EMSDK_PYTHON=/usr/bin/python3 EM_CACHE=$emscripten_cache
    [ -z "$emscripten_config" ] || export EM_CONFIG=$emscripten_config
}

# SDL as a static archive for link-time optimisation, made once with Emscripten's own recipe from the pinned source.
build_sdl() {
    local sdl sources
    sdl=$KABINET_CACHE/sdl2-$(lock_field libsdl2 2)
    [ -e "$sdl/lib/libSDL2.a" ] && return 0
    emscripten_environment
    sources=$KABINET_CACHE/build/sdl2
    rm -rf "$sources" "$sdl.new"
    mkdir -p "$(dirname "$sources")" "$sdl.new/lib" "$sdl.new/include"
    cp -r "$(source_folder libsdl2)" "$sources"
    rm -rf "$sources"/android-project* "$sources"/Xcode* "$sources"/test
    logged "$KABINET_CACHE/log/sdl.log" env "EMCC_LOCAL_PORTS=sdl2=$sources" /usr/bin/python3 "$emscripten_home/embuilder.py" --lto build sdl2
    cp "$emscripten_cache/sysroot/lib/wasm32-emscripten/lto/libSDL2.a" "$sdl.new/lib/"
    cp -r "$emscripten_cache/sysroot/include/SDL2" "$sdl.new/include/"
    rm -rf "$sources" "$sdl"
    mv "$sdl.new" "$sdl"
}

# The variants of the system libraries that a link with our options asks for, so that the first build doesn't wait for them.
build_system_libraries() {
    local marker=$emscripten_root/.libraries probe=$KABINET_CACHE/build/probe
    [ -e "$marker" ] && return 0
    emscripten_environment
    mkdir -p "$probe"
    printf '#include <string>\n#include <cstdio>\nint main() { std::string s("ok"); std::puts(s.c_str()); }\n' >"$probe/probe.cpp"
    logged "$KABINET_CACHE/log/probe-lto.log" "$emscripten_home/em++" -Oz -flto -fno-exceptions -fno-rtti -sMALLOC=emmalloc -sFILESYSTEM=0 \
        -sMAX_WEBGL_VERSION=2 -lGL -lEGL -lhtml5 "$probe/probe.cpp" -o "$probe/probe.js"
    logged "$KABINET_CACHE/log/probe.log" "$emscripten_home/em++" -O1 -fno-exceptions -fno-rtti "$probe/probe.cpp" -o "$probe/probe.js"
    rm -rf "$probe"
    : >"$marker"
}
