#include "server/adapters/documents/pdf/fonts.hpp"

#include <sys/mman.h>
#include <unistd.h>

extern "C" {
extern const char kabinet_font_regular[];
extern const char kabinet_font_regular_end[];
extern const char kabinet_font_semibold[];
extern const char kabinet_font_semibold_end[];
}

namespace kabinet::documents {

namespace {

/// A file in memory that lives as long as the process; an empty path, if there is none to be had.
std::string memory_file(const char* name, std::string_view content) {
    const int descriptor = ::memfd_create(name, MFD_CLOEXEC);
    while (descriptor >= 0 && !content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written <= 0) {
            ::close(descriptor);
            return {};
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return descriptor < 0 ? std::string() : "/proc/self/fd/" + std::to_string(descriptor);
}

} // namespace

const std::string& font_path(Face face) {
    static const std::string regular = memory_file("regular", {kabinet_font_regular, kabinet_font_regular_end});
    static const std::string semibold = memory_file("semibold", {kabinet_font_semibold, kabinet_font_semibold_end});
    return face == Face::regular ? regular : semibold;
}

} // namespace kabinet::documents
