#include "server/adapters/documents/temporary_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace kabinet::documents {

namespace {

constexpr std::string_view prefix = "document-";

std::unexpected<Error> failed(std::string_view doing) {
    return fail(ErrorCode::unavailable, {}, std::string(doing) + ": " + std::strerror(errno));
}

class OpenFile final : public ports::DocumentFile {
public:
    OpenFile(int descriptor, std::uint64_t size) noexcept
        : descriptor_(descriptor)
        , size_(size) {}

    ~OpenFile() override { ::close(descriptor_); }

    [[nodiscard]] int descriptor() const noexcept override { return descriptor_; }

    [[nodiscard]] std::uint64_t size() const noexcept override { return size_; }

private:
    int descriptor_;
    std::uint64_t size_;
};

} // namespace

Result<TemporaryFile> TemporaryFile::make(const std::filesystem::path& folder) {
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    std::string name = (folder / (std::string(prefix) + "XXXXXX")).string();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) {
        return failed("a document's file cannot be made");
    }
    ::close(descriptor);
    return TemporaryFile(std::move(name));
}

TemporaryFile::~TemporaryFile() {
    if (!path_.empty()) {
        ::unlink(path_.c_str());
    }
}

Result<ports::SharedDocument> TemporaryFile::finish() && {
    const int descriptor = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return failed("a document's file cannot be read");
    }
    struct stat found{};
    if (::fstat(descriptor, &found) != 0) {
        ::close(descriptor);
        return failed("a document's file cannot be read");
    }
    return std::make_shared<OpenFile>(descriptor, static_cast<std::uint64_t>(found.st_size));
}

void remove_leftovers(const std::filesystem::path& folder) noexcept {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().filename().string().starts_with(prefix)) {
            std::filesystem::remove(entry->path(), ignored);
        }
    }
}

} // namespace kabinet::documents
