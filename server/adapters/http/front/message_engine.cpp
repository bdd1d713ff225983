#include "server/adapters/http/front/message_engine.hpp"

#include "server/adapters/http/client_address.hpp"
#include "server/adapters/http/front/memory_stream.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <exception>
#include <utility>

namespace kabinet::http {

namespace {

constexpr int first_error_status = 400;
constexpr int internal_error = 500;
constexpr int no_content = 204;
constexpr int not_modified = 304;
constexpr std::size_t usual_head_bytes = 1024;

std::uint64_t random_seed() {
    std::uint64_t seed = 0;
    if (getrandom(&seed, sizeof seed, 0) != static_cast<ssize_t>(sizeof seed)) {
        seed = static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    }
    return seed;
}

/// splitmix64: ids only have to differ, they are no secret.
std::uint64_t next_random(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

std::string_view raw_path(std::string_view target) {
    return target.substr(0, target.find_first_of("?#"));
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", in English whatever the locale.
std::string http_date(std::time_t second) {
    constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm parts{};
    gmtime_r(&second, &parts);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days.at(static_cast<std::size_t>(parts.tm_wday)),
                       parts.tm_mday, months.at(static_cast<std::size_t>(parts.tm_mon)), parts.tm_year + 1900,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::string what_of(const std::exception_ptr& reason) {
    try {
        std::rethrow_exception(reason);
    } catch (const std::exception& exception) {
        return exception.what();
    } catch (...) {
        return "something that is no std::exception was thrown";
    }
}

} // namespace

MessageEngine::MessageEngine(RequestHandler& handler, ports::Log& log, const FrontSettings& settings)
    : handler_(handler)
    , log_(log)
    , settings_(settings)
    , id_state_(random_seed()) {
    set_pre_routing_handler([this](const httplib::Request& parsed, httplib::Response& result) {
        dispatch(parsed, result);
        return HandlerResponse::Handled;
    });
    // What cpp-httplib refuses by itself, before there is anything to dispatch.
    set_error_handler([this](const httplib::Request&, httplib::Response& result) {
        if (!has_response_) {
            response_ = handler_.refusal(result.status, request_.id);
            has_response_ = true;
        }
    });
    set_exception_handler([this](const httplib::Request& parsed, httplib::Response& result, std::exception_ptr reason) {
        fail(parsed, result, reason);
    });
    // Called once per answer, after the status line. Its own headers are left out: ours are complete.
    set_header_writer([this](httplib::Stream& stream, httplib::Headers& /*headers*/) {
        std::string head;
        head.reserve(usual_head_bytes);
        append_fields(head);
        return stream.write(head.data(), head.size());
    });
}

Answer MessageEngine::answer(const WholeRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    new_request_id();
    whole_ = &request;
    response_ = {};
    has_response_ = false;
    closes_ = request.must_close || request.frame.wants_close;
    update_date();

    request_.path = raw_path(target_of(request.head));
    request_.method = request.head.substr(0, request.head.find(' '));
    request_.body = request.body;
    split_fields(request.head, request_.fields);
    request_.client =
        settings_.trusted_proxies.empty()
            ? request.peer
            : client_address(request.peer, request_.joined_header("x-forwarded-for"), settings_.trusted_proxies);

    Answer answer;
    MemoryStream stream(request.head, answer.head);
    // Whether the connection is kept follows from our own reading of the head; cpp-httplib knows "Keep-Alive" in one
    // spelling only.
    bool ignored = false;
    process_request(stream, {}, 0, {}, 0, closes_, ignored, [](httplib::Request& parsed) {
        // The whole body is here already, and the parking lot has answered "100-continue". Ranges are not served.
        parsed.body_consumed_ = true;
        parsed.headers.erase("Expect");
        parsed.ranges.clear();
    });
    answer.closes = closes_ || response_.status >= first_error_status || answer.head.empty();
    write_access(request_.client, start);
    if (request_.method != "HEAD") {
        answer.body = std::move(response_.body);
        answer.fixed_body = response_.fixed_body;
        answer.file = std::move(response_.file);
    }
    whole_ = nullptr;
    return answer;
}

Answer MessageEngine::refuse(int status, const IpAddress& peer) {
    const auto start = std::chrono::steady_clock::now();
    new_request_id();
    update_date();
    request_.method = {};
    request_.path = {};
    response_ = handler_.refusal(status, request_.id);
    closes_ = true;
    Answer answer;
    answer.closes = true;
    answer.head = "HTTP/1.1 ";
    answer.head += std::to_string(status);
    answer.head += ' ';
    answer.head += httplib::status_message(status);
    answer.head += "\r\n";
    append_fields(answer.head);
    write_access(peer, start);
    answer.body = std::move(response_.body);
    return answer;
}

void MessageEngine::dispatch(const httplib::Request& parsed, httplib::Response& result) {
    request_.parameters.assign(parsed.params.begin(), parsed.params.end());
    response_ = handler_.answer(request_);
    has_response_ = true;
    result.status = response_.status;
}

void MessageEngine::fail(const httplib::Request& /*parsed*/, httplib::Response& result,
                         const std::exception_ptr& reason) {
    log_.error("request_failed", {{"request_id", request_.id}, {"reason", what_of(reason)}});
    response_ = handler_.refusal(internal_error, request_.id);
    has_response_ = true;
    result.status = internal_error;
}

/// Everything after the status line, with the empty line at the end.
void MessageEngine::append_fields(std::string& head) const {
    head += "Date: ";
    head += date_;
    head += "\r\n";
    head += response_.fixed_header_lines;
    head += response_.header_lines;
    if (!response_.may_be_stored) {
        head += "Cache-Control: no-store\r\n";
    }
    if (response_.status != no_content && response_.status != not_modified) {
        head += "Content-Length: ";
        head += std::to_string(response_.content_bytes());
        head += "\r\n";
    }
    if (closes_ || response_.status >= first_error_status) {
        head += "Connection: close\r\n";
    } else if (whole_ != nullptr && whole_->frame.is_http_1_0) {
        head += "Connection: keep-alive\r\n";
    }
    head += "X-Request-Id: ";
    head += request_.id;
    head += "\r\n";
    head += handler_.common_header_lines();
    head += "\r\n";
}

void MessageEngine::write_access(const IpAddress& client, std::chrono::steady_clock::time_point start) const {
    // A page is a dozen files, and the event loop must not wait for the log: who wants to see each of them asks for it.
    const bool is_routine = response_.status < first_error_status && handler_.is_prompt(request_.path);
    const auto level = is_routine ? ports::LogLevel::debug : ports::LogLevel::info;
    if (!log_.enabled(level)) {
        return;
    }
    const auto duration = std::chrono::steady_clock::now() - start;
    const auto address = client.text();
    const auto bytes = request_.method == "HEAD" ? 0 : response_.content_bytes();
    // Without the query: it may hold what a person searched for.
    const std::array<ports::LogField, 7> fields{
        {{"request_id", request_.id},
         {"client", address},
         {"method", request_.method},
         {"path", request_.path},
         {"status", std::int64_t{response_.status}},
         {"bytes", static_cast<std::int64_t>(bytes)},
         {"us", std::int64_t{std::chrono::duration_cast<std::chrono::microseconds>(duration).count()}}}};
    log_.write(level, "request", fields);
}

void MessageEngine::new_request_id() {
    constexpr std::string_view digits = "0123456789abcdef";
    auto value = next_random(id_state_);
    for (char& digit : request_id_) {
        digit = digits[value % digits.size()];
        value /= digits.size();
    }
    request_.id = {request_id_.data(), request_id_.size()};
}

void MessageEngine::update_date() {
    const auto second = std::time(nullptr);
    if (second != date_second_) {
        date_ = http_date(second);
        date_second_ = second;
    }
}

} // namespace kabinet::http
