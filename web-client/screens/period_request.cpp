#include "web-client/screens/period_request.hpp"

#include "shared/base/iso8601.hpp"
#include "shared/domain/period/period.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/widgets/button.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 20;
constexpr float gap = space::l;
constexpr float period_width = 300;

class Form {
public:
    Form(const Screen& screen, const Rect& place, const PeriodQuestion& question, PeriodRequest& request)
        : screen_(screen)
        , ui_(screen.ui)
        , place_(place)
        , question_(question)
        , request_(request)
        , presets_(presets_within(screen.words, screen.today, question.limits))
        , choice_(question.outputs.empty() ? 0 : output_choice_width(screen.words, question.outputs) + gap) {
        if (const auto refusal = request.period ? question.refusal(*request.period) : std::nullopt) {
            error_ = screen.words.refusal(*refusal);
        }
        if (request.period && request.output != Output::screen) {
            file_ = question.file(*request.period, file_format(request.output));
        }
    }

    [[nodiscard]] bool refused() const { return !error_.empty(); }

    [[nodiscard]] const std::string& file() const { return file_; }

    [[nodiscard]] float guess() const {
        return period_picker_height(ui_, period_width, words(), picker(), request_.picker) + 2 * padding;
    }

    /// True when the button was pressed.
    bool draw(float& height) const {
        const ButtonSpec ask{.key = "ask",
                             .label = question_.ask,
                             .kind = ButtonKind::primary,
                             .busy = screen_.downloads.under_way(file_)};
        const float button_wide = button_width(ask);
        const float inner = place_.w - 2 * padding;
        const float x = place_.x + padding;
        float y = place_.y + padding;
        bool pressed = false;
        if (!ui_.phone() && period_width + gap + choice_ + button_wide <= inner) {
            const float field = period(x, y, period_width);
            outputs(x + period_width + gap, y, choice_);
            const float label = field_label_height(period_width, words());
            pressed = button(
                ui_, {place_.right() - padding - button_wide, y + label, button_wide, ui_.control_height()}, ask);
            y += field;
        } else {
            y += period(x, y, inner) + gap;
            const float choice = outputs(x, y, inner);
            y += choice > 0 ? choice + gap : 0;
            pressed = button(ui_, {x, y, ui_.phone() ? inner : button_wide, ui_.control_height()}, ask);
            y += ui_.control_height();
        }
        height = y + padding - place_.y;
        return pressed;
    }

private:
    [[nodiscard]] FieldWords words() const {
        return {.label = screen_.words(Message::documents_period), .error = error_};
    }

    [[nodiscard]] PeriodPickerSpec picker() const {
        return {.key = "period",
                .language = screen_.words.language(),
                .today = screen_.today,
                .limits = question_.limits,
                .presets = presets_.list};
    }

    float period(float x, float y, float width) const {
        return period_picker(ui_, x, y, width, words(), picker(), request_.picker, request_.period).height;
    }

    float outputs(float x, float y, float width) const {
        return question_.outputs.empty() ? 0 : output_choice(screen_, x, y, width, question_.outputs, request_.output);
    }

    const Screen& screen_;
    Ui& ui_;
    const Rect& place_;
    const PeriodQuestion& question_;
    PeriodRequest& request_;
    Presets presets_;
    float choice_;
    std::string_view error_;
    std::string file_;
};

} // namespace

std::optional<DatePeriod> period_of(const std::string& from, const std::string& to) {
    const auto first = parse_date(from, "from");
    const auto last = parse_date(to, "to");
    return first && last ? std::optional(DatePeriod{*first, *last}) : std::nullopt;
}

void follow(PeriodRequest& request, const std::string& from, const std::string& to, const DatePeriod& last_month) {
    if (request.begun && request.from == from && request.to == to) {
        return;
    }
    const auto period = period_of(from, to);
    if (period || !request.begun) {
        request.period = period.value_or(last_month);
    }
    request.begun = true;
    request.from = from;
    request.to = to;
}

PeriodAnswer period_request(const Screen& screen, const Rect& place, const PeriodQuestion& question,
                            PeriodRequest& request) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "request");
    const Form form(screen, place, question, request);
    GrowingCard frame(screen, "frame", place, form.guess());
    PeriodAnswer answer;
    const bool pressed = form.draw(answer.height);
    frame.finish(answer.height);
    if (!pressed || !request.period || form.refused()) {
        return answer;
    }
    if (request.output == Output::screen) {
        answer.shown = request.period;
    } else {
        screen.commands.send(Download{form.file()});
    }
    return answer;
}

Presets presets_within(const Words& words, Date today, const DateLimits& limits) {
    using std::chrono::days;
    using std::chrono::sys_days;
    constexpr int week = 7;
    constexpr int thirty = 30;
    constexpr int ninety = 90;
    const auto last_days = [&](int count) { return DatePeriod{sys_days(today) - days(count - 1), today}; };
    const std::chrono::year_month month = today.year() / today.month();
    const std::chrono::year_month before = month - std::chrono::months(1);
    const auto last_of = [&](int count) {
        return words(Message::documents_preset_days, {{"count", words.number(count)}});
    };
    const std::array<std::pair<std::string, DatePeriod>, 8> all{{
        {std::string(words(Message::documents_preset_today)), {today, today}},
        {last_of(week), last_days(week)},
        {last_of(thirty), last_days(thirty)},
        {std::string(words(Message::documents_preset_this_month)), {month / 1, today}},
        {std::string(words(Message::documents_preset_last_month)), {before / 1, Date(before / std::chrono::last)}},
        {last_of(ninety), last_days(ninety)},
        {std::string(words(Message::documents_preset_this_year)), {today.year() / 1 / 1, today}},
        {std::string(words(Message::documents_preset_year)),
         {sys_days(domain::months_before(today, std::chrono::months(12))) + days(1), today}},
    }};
    Presets presets;
    presets.labels.reserve(all.size()); // the list points into it
    for (const auto& [label, period] : all) {
        if (limits.allow(period.from) && limits.allow(period.to)) {
            presets.labels.push_back(label);
            presets.list.push_back({.key = presets.labels.back(), .label = presets.labels.back(), .period = period});
        }
    }
    return presets;
}

} // namespace kabinet::client
