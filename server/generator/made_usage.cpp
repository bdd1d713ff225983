#include "server/generator/made_usage.hpp"

#include "server/generator/made_lines.hpp"
#include "server/generator/random.hpp"

#include <array>
#include <string>
#include <string_view>

namespace kabinet::generator {

namespace {

using domain::Cdr;
using domain::UsageDirection;
using domain::UsageKind;
using domain::UsageZone;
using std::chrono::seconds;

// Beside those of made_lines.cpp.
enum Topic : std::uint64_t { habits_topic = 101, contacts_topic, day_topic };

/// What a line is used for.
enum class Habit : std::uint8_t { employee, salesman, device, modem };

constexpr std::array<std::uint64_t, 4> habit_shares{60, 15, 15, 10};
constexpr std::array<double, 4> habit_factors{1.0, 1.6, 0.5, 0.9};
// In the order of UsageKind: voice, sms, mms, internet, ussd, service.
constexpr std::array<std::array<std::uint64_t, 6>, 4> kind_shares{{
    {50, 15, 1, 30, 3, 1},
    {65, 15, 1, 17, 2, 0},
    {0, 10, 0, 90, 0, 0},
    {0, 3, 0, 95, 1, 1},
}};
// By the hour of the wall clock; a device does not sleep.
constexpr std::array<std::uint64_t, 24> waking_hours{1,  1,  1,  1,  1,  2,  4,  8,  20, 40, 45, 45,
                                                     40, 42, 45, 45, 42, 38, 30, 22, 15, 10, 5,  2};
constexpr std::array<std::uint64_t, 24> all_hours{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                                  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

constexpr std::array<std::string_view, 5> senders{"Kaspi", "Halyk Bank", "eGov", "Kazpost", "Air Astana"};
constexpr std::array<std::string_view, 4> short_numbers{"103", "109", "9090", "1414"};
constexpr std::array<std::string_view, 4> ussd_codes{"*100#", "*111#", "*120*1#", "*707#"};
constexpr std::array<std::string_view, 3> services{"Музыка", "Погода", "Гороскоп"};
constexpr std::array<std::string_view, 6> foreign_numbers{"+74951234567",   "+998712345678", "+996312345678",
                                                          "+8613800138000", "+4930901820",   "+902123456789"};
constexpr std::int64_t contacts_of_a_line = 24;

domain::OtherParty party(std::string_view text) {
    return domain::OtherParty::parse(text).value();
}

bool weekend(Date day) {
    const std::chrono::weekday weekday{std::chrono::local_days{day}};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

class LineDay {
public:
    LineDay(const UsageMaker& maker, std::int64_t index, Date day)
        : maker_(maker)
        , index_(index)
        , day_(day)
        , random_(maker.seed, day_topic,
                  static_cast<std::uint64_t>(index) * 100'000 +
                      static_cast<std::uint64_t>(std::chrono::local_days{day}.time_since_epoch().count())) {
        Random habits(maker.seed, habits_topic, static_cast<std::uint64_t>(index));
        habit_ = static_cast<Habit>(habits.weighted(habit_shares));
        liveliness_ = 0.3 + 1.4 * habits.fraction();
        // One employee in forty is abroad for a week of every thirteen.
        const auto week = std::chrono::local_days{day}.time_since_epoch().count() / 7;
        abroad_ = habit_ != Habit::device && habits.percent(30) && week % 13 == habits.between(0, 12);
    }

    [[nodiscard]] std::int64_t count() {
        const double of_weekday = habit_ == Habit::device ? 1.0 : weekend(day_) ? 0.5 : 1.2;
        const double mean = maker_.records_a_day * habit_factors[static_cast<std::size_t>(habit_)] * liveliness_ *
                            of_weekday * (0.5 + random_.fraction());
        const auto whole = static_cast<std::int64_t>(mean);
        return whole + (random_.fraction() < mean - static_cast<double>(whole) ? 1 : 0);
    }

    Cdr record() {
        Cdr cdr;
        const auto hour = random_.weighted(habit_ == Habit::device ? all_hours : waking_hours);
        const auto wall_clock =
            std::chrono::local_days{day_} + seconds{static_cast<std::int64_t>(hour) * 3600 + random_.between(0, 3599)};
        cdr.at = maker_.zone.to_instant(wall_clock);
        cdr.kind = domain::usage_kinds[random_.weighted(kind_shares[static_cast<std::size_t>(habit_)])];
        switch (cdr.kind) {
        case UsageKind::voice:
            fill_call(cdr);
            break;
        case UsageKind::sms:
        case UsageKind::mms:
            fill_message(cdr);
            break;
        case UsageKind::internet:
            fill_session(cdr);
            break;
        case UsageKind::ussd:
            cdr.other_party = party(random_.of(ussd_codes));
            cdr.amount = 1;
            break;
        case UsageKind::service:
            cdr.other_party = party(random_.of(services));
            cdr.amount = 1;
            cdr.cost = Money::of_tenge(static_cast<std::int32_t>(random_.between(1, 10)) * 50);
            break;
        }
        return cdr;
    }

private:
    void fill_call(Cdr& cdr) {
        cdr.direction = random_.percent(45) ? UsageDirection::incoming : UsageDirection::outgoing;
        // Most calls are short, a few are long.
        cdr.amount = random_.percent(6) ? 0 : random_.between(3, random_.percent(12) ? 2400 : 240);
        meet(cdr);
        if (cdr.direction == UsageDirection::outgoing && random_.percent(4)) {
            cdr.other_party = party(random_.of(short_numbers));
            return; // free
        }
        charge(cdr, (cdr.amount + 59) / 60, {0, 0, 12, 90, 180});
    }

    void fill_message(Cdr& cdr) {
        cdr.amount = random_.percent(10) ? 2 : 1; // long ones take two
        if (random_.percent(55)) {
            cdr.direction = UsageDirection::incoming;
            cdr.zone = abroad_ ? UsageZone::roaming : UsageZone::home;
            cdr.other_party = party(random_.of(senders));
            return;
        }
        meet(cdr);
        charge(cdr, cdr.amount, {0, 5, 12, 30, 60});
    }

    void fill_session(Cdr& cdr) {
        cdr.zone = abroad_ ? UsageZone::roaming : UsageZone::home;
        constexpr std::int64_t kilobyte = 1024;
        switch (habit_) {
        case Habit::device:
            cdr.amount = random_.between(1, 200) * kilobyte;
            break;
        case Habit::modem:
            cdr.amount = random_.between(1, 3'000'000) * kilobyte;
            break;
        case Habit::employee:
        case Habit::salesman:
            cdr.amount = random_.between(1, 250'000) * kilobyte;
            break;
        }
        if (abroad_) {
            cdr.cost = Money::of_tiyn(cdr.amount / (100 * kilobyte) * 100);
        }
    }

    /// Who was at the other end, and in which network.
    void meet(Cdr& cdr) {
        const std::int64_t contact = random_.between(0, contacts_of_a_line - 1);
        if (contact == 0 && random_.percent(50)) {
            cdr.other_party = party(random_.of(foreign_numbers));
            cdr.zone = UsageZone::international;
        } else {
            // The people whom this line knows are lines as well, of this seed or of none.
            Random contacts(maker_.seed, contacts_topic, static_cast<std::uint64_t>(index_));
            const auto first = contacts.between(0, most_lines - 1);
            cdr.other_party = party(made_number(maker_.seed, (first + contact * 7'368'787) % most_lines).digits());
            cdr.zone = contact % 3 == 0 ? UsageZone::off_net : UsageZone::on_net;
        }
        if (abroad_) {
            cdr.zone = UsageZone::roaming;
        }
    }

    /// So many units at the zone's price in tenge; prices in the order of UsageZone.
    static void charge(Cdr& cdr, std::int64_t units, const std::array<std::int64_t, 5>& prices) {
        if (cdr.direction == UsageDirection::outgoing || cdr.zone == UsageZone::roaming) {
            cdr.cost = Money::of_tiyn(units * prices[static_cast<std::size_t>(cdr.zone)] * 100);
        }
    }

    const UsageMaker& maker_;
    std::int64_t index_;
    Date day_;
    Random random_;
    Habit habit_ = Habit::employee;
    double liveliness_ = 1;
    bool abroad_ = false;
};

} // namespace

void make_usage(const UsageMaker& maker, std::int64_t index, const domain::Msisdn& line, Date day, Instant now,
                std::vector<ports::NewCdr>& records) {
    LineDay line_day(maker, index, day);
    for (std::int64_t left = line_day.count(); left > 0; --left) {
        ports::NewCdr record{.line = line, .cdr = line_day.record(), .source_id = {}};
        if (record.cdr.at < now) {
            records.push_back(std::move(record));
        }
    }
}

} // namespace kabinet::generator
