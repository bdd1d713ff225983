#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace kabinet::test {

/// The fuzzer keeps the input with which something that always holds didn't.
inline void require(bool good) {
    if (!good) {
        std::abort();
    }
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace kabinet::test
