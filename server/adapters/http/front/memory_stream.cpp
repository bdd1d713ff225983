#include "server/adapters/http/front/memory_stream.hpp"

namespace kabinet::http {

ssize_t MemoryStream::read(char* to, std::size_t size) {
    const auto count = input_.copy(to, size);
    input_.remove_prefix(count);
    return static_cast<ssize_t>(count);
}

ssize_t MemoryStream::write(const char* from, std::size_t size) {
    output_.append(from, size);
    return static_cast<ssize_t>(size);
}

} // namespace kabinet::http
