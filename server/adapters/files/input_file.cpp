#include "server/adapters/files/input_file.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sodium/crypto_generichash.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

namespace kabinet::files {

namespace {

constexpr std::size_t block = 256 * 1024;
constexpr std::size_t beginning_length = 64 * 1024;

void add(crypto_generichash_state& state, std::string_view text) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

void begin(crypto_generichash_state& state) {
    crypto_generichash_init(&state, nullptr, 0, ports::ContentDigest().size());
}

/// What is added afterwards goes on from `state` as it was.
ports::ContentDigest digest_at(const crypto_generichash_state& state) {
    crypto_generichash_state copy = state;
    ports::ContentDigest digest{};
    crypto_generichash_final(&copy, digest.data(), digest.size());
    return digest;
}

} // namespace

std::expected<InputFile, std::string> InputFile::open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about{};
    if (file < 0 || ::fstat(file, &about) != 0) {
        const std::string why = std::strerror(errno);
        if (file >= 0) {
            ::close(file);
        }
        return std::unexpected(fmt::format("cannot read {}: {}", path.string(), why));
    }
    InputFile opened(file, static_cast<std::uint64_t>(about.st_size));
    if (!S_ISREG(about.st_mode)) {
        return std::unexpected(fmt::format("cannot read {}: it is not a file", path.string()));
    }
    ::posix_fadvise(file, 0, 0, POSIX_FADV_SEQUENTIAL);
    return opened;
}

InputFile::InputFile(InputFile&& other) noexcept
    : file_(std::exchange(other.file_, -1))
    , size_(other.size_) {}

InputFile::~InputFile() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

Result<std::size_t> InputFile::read_at(std::uint64_t offset, std::span<char> room) const {
    // What is appended while it is read is another file's business.
    const std::size_t most = std::min<std::uint64_t>(room.size(), offset < size_ ? size_ - offset : 0);
    while (true) {
        const ssize_t got = ::pread(file_, room.data(), most, static_cast<off_t>(offset));
        if (got >= 0) {
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR) {
            return fail(ErrorCode::unavailable, {}, fmt::format("cannot read on: {}", std::strerror(errno)));
        }
    }
}

Result<std::string> InputFile::text_at(std::uint64_t offset, std::size_t most) const {
    std::string text(most, '\0');
    std::size_t length = 0;
    while (length < most) {
        const auto got = read_at(offset + length, std::span(text).subspan(length));
        if (!got) {
            return std::unexpected(got.error());
        }
        if (*got == 0) {
            break;
        }
        length += *got;
    }
    text.resize(length);
    return text;
}

struct GrowingDigest::State {
    crypto_generichash_state blake{};
    std::vector<char> room = std::vector<char>(block);
};

GrowingDigest::GrowingDigest(const InputFile& file)
    : file_(file)
    , state_(std::make_unique<State>()) {
    begin(state_->blake);
}

GrowingDigest::~GrowingDigest() = default;

Result<ports::ContentDigest> GrowingDigest::up_to(std::uint64_t offset) {
    while (done_ < offset) {
        const std::size_t wanted = std::min<std::uint64_t>(state_->room.size(), offset - done_);
        const auto got = file_.read_at(done_, std::span(state_->room).first(wanted));
        if (!got) {
            return std::unexpected(got.error());
        }
        if (*got == 0) {
            return fail(ErrorCode::unavailable, {}, "the file became shorter while it was read");
        }
        add(state_->blake, {state_->room.data(), *got});
        done_ += *got;
    }
    return digest_at(state_->blake);
}

Result<ports::ContentDigest> fingerprint_of(const InputFile& file, std::string_view manner) {
    const auto beginning = file.text_at(0, beginning_length);
    if (!beginning) {
        return std::unexpected(beginning.error());
    }
    crypto_generichash_state state{};
    begin(state);
    add(state, fmt::format("{} {} ", file.size(), manner.size()));
    add(state, manner);
    add(state, *beginning);
    return digest_at(state);
}

} // namespace kabinet::files
