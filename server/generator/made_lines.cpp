#include "server/generator/made_lines.hpp"

#include "server/generator/random.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace kabinet::generator {

namespace {

using std::chrono::seconds;

enum Topic : std::uint64_t { company_topic = 1, account_topic, line_topic, order_topic };

/// `index` of 0 … size - 1 at another place of the same row; each place is taken once. `step` has no divisor in common
/// with `size`.
constexpr std::int64_t shuffled(std::uint64_t seed, std::int64_t index, std::int64_t size, std::int64_t step) noexcept {
    const auto start = static_cast<std::int64_t>(
        Random(seed, order_topic, static_cast<std::uint64_t>(size)).below(static_cast<std::uint64_t>(size)));
    // Without an overflow: step is below 2^20, size below 2^40.
    return (index % size * step + start) % size;
}

constexpr std::array<std::string_view, 12> operators_codes{"700", "701", "702", "705", "707", "708",
                                                           "747", "771", "775", "776", "777", "778"};
constexpr std::int64_t numbers_together = 100; // a company's numbers come in blocks
constexpr std::int64_t number_blocks = std::int64_t{operators_codes.size()} * 10'000'000 / numbers_together;
constexpr std::int64_t cards = 1'000'000'000'000;
constexpr std::int64_t bin_months = 25 * 12;
constexpr std::int64_t bin_serials = 100'000;

constexpr std::array<std::string_view, 16> name_beginnings{
    "Алатау", "Жетісу", "Сарыарқа", "Каспий", "Тұлпар", "Көктем", "Достық", "Нұрлы Жол",
    "Азия",   "Тенгри", "Шанырак",  "Барыс",  "Арман",  "Медеу",  "Отырар", "Байтерек"};
constexpr std::array<std::string_view, 12> name_endings{"Строй",   "Транс", "Сервис",  "Логистик", "Энерго", "Трейд",
                                                        "Консалт", "Агро",  "Телеком", "Мунай",    "Фарм",   "Инвест"};
constexpr std::array<std::string_view, 7> tariffs{
    "11", "11 корп", "M2M", "Бизнес Класс Специалист", "Бизнес Класс Руководитель", "Интернет для бизнеса", ""};
constexpr std::array<std::uint64_t, 7> tariff_weights{20, 25, 20, 20, 5, 8, 2};
constexpr std::array<std::string_view, 8> device_types{"35451207", "35202309", "35720106", "35675908",
                                                       "86412803", "86731104", "35332811", "35693803"};

std::string digits(Random& random, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += static_cast<char>('0' + random.below(10));
    }
    return text;
}

/// The 11 digits with the twelfth that fits; nothing when none does.
std::optional<domain::Bin> completed(const std::string& eleven) {
    for (char last = '0'; last <= '9'; ++last) {
        const auto bin = domain::Bin::parse(eleven + last);
        if (bin && bin->check_digit_valid()) {
            return *bin;
        }
    }
    return std::nullopt;
}

domain::Bin bin_of(std::uint64_t seed, std::int64_t index) {
    const std::int64_t place = shuffled(seed, index, bin_months * bin_serials, 777'013);
    const std::int64_t month = place / bin_serials; // of registration, from January 2000
    // Then what kind of a body it is (4: a company of this country) and whether it is the head office (0) or a branch
    // (1). One run of digits in a hundred has no check digit that fits; as a branch it has one, for the sum of weights
    // differs.
    const auto with = [&](int branch) {
        return completed(fmt::format("{:02}{:02}4{}{:05}", month / 12, month % 12 + 1, branch, place % bin_serials));
    };
    return with(0).or_else([&] { return with(1); }).value();
}

domain::Iccid card_of(std::uint64_t seed, std::int64_t index) {
    std::string card = fmt::format("8999702{:012}0", shuffled(seed, index, cards, 910'007));
    while (!domain::luhn_valid(card)) {
        ++card.back();
    }
    return domain::Iccid::parse(card).value();
}

domain::LineStatus status_of(Random& random) {
    constexpr std::array statuses{domain::LineStatus::active, domain::LineStatus::blocked, domain::LineStatus::debt};
    return statuses[random.weighted(std::array<std::uint64_t, 3>{88, 8, 4})];
}

/// Within the last `days` before `now`, to the minute.
Instant past_moment(Random& random, Instant now, std::int64_t days) {
    return std::chrono::floor<std::chrono::minutes>(now) - std::chrono::minutes{random.between(1, days * 24 * 60)};
}

} // namespace

MadeCompany made_company(std::uint64_t seed, std::int64_t index) {
    Random random(seed, company_topic, static_cast<std::uint64_t>(index));
    const std::string_view form = random.percent(85) ? "ТОО" : "АО";
    const std::string_view beginning = random.of(name_beginnings);
    const std::string_view ending = random.of(name_endings);
    return {.bin = bin_of(seed, index), .name = fmt::format("{} «{} {} {}»", form, beginning, ending, index + 1)};
}

ports::NewAccount made_account(std::uint64_t seed, std::int64_t index, ports::CompanyId company) {
    Random random(seed, account_topic, static_cast<std::uint64_t>(index));
    const bool credit = random.percent(85);
    return {.number = domain::AccountNumber::parse(std::to_string(25'000'000 + index)).value(),
            .company = company,
            .billing_method = credit ? domain::BillingMethod::credit : domain::BillingMethod::advance,
            .credit_limit =
                credit ? std::optional(Money::of_tenge(static_cast<std::int32_t>(random.between(1, 60)) * 1000))
                       : std::nullopt};
}

domain::Msisdn made_number(std::uint64_t seed, std::int64_t index) {
    const std::int64_t block = shuffled(seed, index / numbers_together, number_blocks, 611'953);
    const std::int64_t number = block * numbers_together + index % numbers_together;
    return domain::Msisdn::parse(fmt::format("7{}{:07}", operators_codes[static_cast<std::size_t>(number / 10'000'000)],
                                             number % 10'000'000))
        .value();
}

MadeLine made_line(std::uint64_t seed, std::int64_t index, ports::CompanyId company,
                   const domain::AccountNumber& account, Instant now) {
    Random random(seed, line_topic, static_cast<std::uint64_t>(index));
    const domain::Msisdn number = made_number(seed, index);
    const std::string_view tariff = tariffs[random.weighted(tariff_weights)];
    const Money balance = Money::of_tiyn(random.percent(15) ? 0 : random.between(0, 1'500'000));
    const auto limit = random.percent(25)
                           ? std::optional(Money::of_tenge(static_cast<std::int32_t>(random.between(1, 20)) * 500))
                           : std::nullopt;
    ports::NewLine line{.msisdn = number,
                        .company = company,
                        .account = account,
                        .tariff = std::string(tariff),
                        .status = status_of(random),
                        .status_changed_at = past_moment(random, now, 3 * 365),
                        .balance = balance,
                        .available = limit ? std::min(balance, *limit) : balance,
                        .individual_limit = limit,
                        .registration_form = fmt::format("3000{}-{}", digits(random, 8), digits(random, 3)),
                        .sms_ussd_ban = random.percent(3),
                        .imei = domain::Imei::parse(std::string(random.of(device_types)) + digits(random, 6)).value()};
    ports::NewSim sim{.iccid = card_of(seed, index),
                      .line = number,
                      .swapped_at =
                          random.percent(20) ? std::optional(past_moment(random, now, 2 * 365)) : std::nullopt,
                      .codes = ports::SimCodes{.pin1 = digits(random, 4),
                                               .pin2 = digits(random, 4),
                                               .puk1 = digits(random, 8),
                                               .puk2 = digits(random, 8)}};
    return {.line = std::move(line), .sim = std::move(sim)};
}

} // namespace kabinet::generator
