# shellcheck shell=bash disable=SC2154
# Emscripten three ways: an emcc on PATH that is new enough, Debian 13's own package, or that package unpacked privately.
# The last two become a folder of ours in the cache, because a system-wide one may not be written to.

oldest_emscripten=3.1.60

debian_emscripten=/usr/share/emscripten

debian_emscripten_version() { [ ! -r "$debian_emscripten/emscripten-version.txt" ] || tr -d '"\n' <"$debian_emscripten/emscripten-version.txt"; }

# Prints the emcc on PATH if it is new enough and not Debian's own (of which we make our copy).
own_emcc() {
    local emcc place version
    emcc=$(command -v emcc) || return 0
    place=$(readlink -f "$emcc")
    # Debian's is a link to a wrapper that must not be called by its real name: it would call itself for ever.
    case "$place" in /usr/bin/emcc | "$debian_emscripten"/* | "$KABINET_CACHE"/*) return 0 ;; esac
    version=$("$emcc" -dumpversion 2>/dev/null | sed 's/-.*//') || return 0
    [ -z "$version" ] || ! at_least "$oldest_emscripten" "$version" || printf '%s' "$place"
}

# Sets: emscripten_kind (own, debian, private), emscripten_root (our folder), emscripten_home (folder of em++).
locate_emscripten() {
    local own version
    own=$(own_emcc)
    version=$(debian_emscripten_version)
    if [ -n "$own" ]; then
        emscripten_kind=own
        version=$("$own" -dumpversion)
    elif [ -n "$version" ] && at_least "$oldest_emscripten" "$version"; then
        emscripten_kind=debian
    else
        emscripten_kind=private
        version=$(lock_field emscripten 2)
    fi
    emscripten_root=$KABINET_CACHE/emscripten-$version-$emscripten_kind
    emscripten_home=$emscripten_root/usr/share/emscripten
    [ -z "$own" ] || emscripten_home=$(dirname "$own")
}

# Variants of the system libraries for threads, workers and dynamic linking, and Emscripten's own tests: 1.4 GB we don't use.
unused_parts=('--exclude=*/emscripten/test' '--exclude=*/emscripten/docs' '--exclude=*/wasm32-emscripten/pic'
    '--exclude=*/wasm32-emscripten/lto-pic' '--exclude=*/wasm32-emscripten/*-mt*' '--exclude=*/wasm32-emscripten/*-ww*')

unpack_emscripten() {
    local name file programs=$emscripten_root/binaryen/bin libraries=$emscripten_root/usr/lib/x86_64-linux-gnu
    mkdir -p "$programs"
    for name in emscripten binaryen libc6 libstdc++6 libgcc-s1; do
        file=$(download_entry "$name" "$KABINET_CACHE/download/$name")
        dpkg-deb --fsys-tarfile "$file" | tar -x -C "$emscripten_root" --no-same-owner "${unused_parts[@]}"
        rm -rf "$KABINET_CACHE/download/$name"
    done
    # Only Binaryen's programs need the newer C library; everything else is Python, JavaScript and LLVM of this release.
    for file in "$emscripten_root"/usr/bin/wasm*; do
        name=$programs/$(basename "$file")
        cp "$file" "$name"
        patchelf --set-interpreter "$libraries/ld-linux-x86-64.so.2" --set-rpath "$libraries:$libraries/binaryen" "$name"
    done
}

copy_emscripten() {
    mkdir -p "$emscripten_root"
    tar -c -C / "${unused_parts[@]}" usr/share/emscripten | tar -x -C "$emscripten_root" --no-same-owner
}

configure_emscripten() {
    local binaryen=/usr
    [ "$emscripten_kind" != private ] || binaryen=$emscripten_root/binaryen
    # Node looks for modules beside the script that wants them, and finds none of Debian's when it comes from elsewhere.
    mkdir -p "$emscripten_home/node_modules"
    ln -sfn "$node_modules/acorn" "$emscripten_home/node_modules/acorn"
    cat >"$emscripten_home/.emscripten" <<CONFIG
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$binaryen'
NODE_JS = '$(command -v node)'
CACHE = '$emscripten_home/cache'
CLOSURE_COMPILER = ['$node_modules/google-closure-compiler-linux/compiler']
CONFIG
}

set_up_emscripten() {
    if [ ! -e "$emscripten_root/.unpacked" ]; then
        rm -rf "$emscripten_root"
        case "$emscripten_kind" in
        private) unpack_emscripten ;;
        debian) copy_emscripten ;;
        own) mkdir -p "$emscripten_root" ;;
        esac
        : >"$emscripten_root/.unpacked"
    fi
    [ "$emscripten_kind" = own ] || configure_emscripten
}

# What a shell needs so that em++ works; lines for env.sh.
emscripten_environment() {
    printf 'export KABINET_EMSCRIPTEN=%q\n' "$emscripten_home"
    printf 'export KABINET_SDL=%q\n' "$(sdl_folder)"
    printf 'export EMSDK_PYTHON=/usr/bin/python3\n'
    if [ "$emscripten_kind" = own ]; then
        printf 'export EM_CACHE=%q\n' "$emscripten_root/cache"
    else
        printf 'export EM_CONFIG=%q EM_CACHE=%q\n' "$emscripten_home/.emscripten" "$emscripten_home/cache"
    fi
}

# A whole small program: proves that compiler, linker, minifier and Node work together, and makes the variants of the system
# libraries that our options ask for, so that the first build doesn't wait for them.
prove_emscripten() {
    local probe=$emscripten_root/probe
    [ -e "$emscripten_root/.proven" ] && return 0
    mkdir -p "$probe"
    printf '#include <cstdio>\n#include <string>\nint main() { std::string s("works"); std::puts(s.c_str()); }\n' >"$probe/probe.cpp"
    logged "$KABINET_CACHE/log/probe.log" "$emscripten_home/em++" -std=c++23 -O1 -fno-exceptions -fno-rtti "$probe/probe.cpp" -o "$probe/probe.js"
    logged "$KABINET_CACHE/log/probe-lto.log" "$emscripten_home/em++" -std=c++23 -Oz -flto -fno-exceptions -fno-rtti --closure 1 \
        -sMALLOC=emmalloc -sFILESYSTEM=0 -sMAX_WEBGL_VERSION=2 -lGL -lEGL -lhtml5 "$probe/probe.cpp" -o "$probe/probe.js"
    [ "$(node "$probe/probe.js")" = works ] || need "Emscripten in $emscripten_home builds programs that don't run under $(command -v node)"
    rm -rf "$probe"
    : >"$emscripten_root/.proven"
}

sdl_folder() { printf '%s/sdl2-%s-lean' "$emscripten_root" "$(lock_field libsdl2 2)"; }

# SDL as a static archive for link-time optimisation, made once with Emscripten's own recipe from the pinned source; lean:
# without the software blitters, which a client that draws with WebGL would send to every visitor.
build_sdl() {
    local sdl sources=$KABINET_CACHE/build/sdl2 cache=${EM_CACHE:?}
    sdl=$(sdl_folder)
    [ -e "$sdl/lib/libSDL2.a" ] && return 0
    rm -rf "$sources" "$sdl.new"
    mkdir -p "$(dirname "$sources")" "$sdl.new/lib" "$sdl.new/include"
    # Its project folders for other systems hold dangling links, which stop the recipe's copy.
    cp -r "$(source_folder libsdl2)" "$sources"
    rm -rf "$sources"/android-project* "$sources"/Xcode* "$sources"/test
    sed -i 's/^#define SDL_LEAN_AND_MEAN 0$/#define SDL_LEAN_AND_MEAN 1/' "$sources/src/SDL_internal.h"
    logged "$KABINET_CACHE/log/sdl.log" env "EMCC_LOCAL_PORTS=sdl2=$sources" "$emscripten_home/embuilder" --lto build sdl2
    cp "$cache/sysroot/lib/wasm32-emscripten/lto/libSDL2.a" "$sdl.new/lib/"
    cp -r "$cache/sysroot/include/SDL2" "$sdl.new/include/"
    rm -rf "$sources" "$sdl" "$cache/ports" "$cache/ports-builds"
    mv "$sdl.new" "$sdl"
}
