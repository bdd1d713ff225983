#include "tests/server/cli/program.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace kabinet::test {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) {
        all.push_back(text.data());
    }
    all.push_back(nullptr);
    return all;
}

std::string whole_file(int file) {
    std::string text(static_cast<std::size_t>(::lseek(file, 0, SEEK_END)), '\0');
    const ssize_t length = ::pread(file, text.data(), text.size(), 0);
    text.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
    return text;
}

} // namespace

Program::Program(std::vector<std::string> arguments, std::vector<std::string> environment) {
    std::array<int, 2> pipe{};
    err_file_ = ::memfd_create("standard error", MFD_CLOEXEC);
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0 || err_file_ < 0) {
        throw std::runtime_error("no pipe");
    }
    arguments.insert(arguments.begin(), KABINET_PROGRAM);
    const std::vector<char*> argument_pointers = pointers(arguments);
    const std::vector<char*> environment_pointers = pointers(environment);
    pid_ = ::fork();
    if (pid_ == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::dup2(err_file_, STDERR_FILENO);
        ::execve(KABINET_PROGRAM, argument_pointers.data(), environment_pointers.data());
        ::_exit(127);
    }
    ::close(pipe[1]);
    out_pipe_ = pipe[0];
    if (pid_ < 0) {
        throw std::runtime_error("no process");
    }
}

Program::~Program() {
    if (pid_ > 0) {
        send(SIGKILL);
        static_cast<void>(::waitpid(pid_, nullptr, 0));
    }
    ::close(out_pipe_);
    ::close(err_file_);
}

bool Program::read_more() {
    std::array<char, 4096> buffer{};
    const ssize_t length = ::read(out_pipe_, buffer.data(), buffer.size());
    if (length <= 0) {
        return false;
    }
    out_.append(buffer.data(), static_cast<std::size_t>(length));
    return true;
}

bool Program::wait_for(std::string_view words) {
    while (out_.find(words) == std::string::npos) {
        if (!read_more()) {
            return false;
        }
    }
    return true;
}

void Program::send(int signal) const {
    ::kill(pid_, signal);
}

Ended Program::end() {
    while (read_more()) {
    }
    int status = 0;
    ::waitpid(std::exchange(pid_, -1), &status, 0);
    return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .out = out_,
            .err = whole_file(err_file_)};
}

Ended run(std::vector<std::string> arguments, std::vector<std::string> environment) {
    return Program(std::move(arguments), std::move(environment)).end();
}

std::string http_get(std::uint16_t port, const std::string& path) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string answer;
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        const std::string request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        static_cast<void>(::send(socket, request.data(), request.size(), MSG_NOSIGNAL));
        std::array<char, 4096> buffer{};
        for (ssize_t length = 0; (length = ::recv(socket, buffer.data(), buffer.size(), 0)) > 0;) {
            answer.append(buffer.data(), static_cast<std::size_t>(length));
        }
    }
    ::close(socket);
    return answer;
}

} // namespace kabinet::test
