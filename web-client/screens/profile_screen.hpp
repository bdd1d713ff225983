#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/state/profile_changes.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace kabinet::client {

/// What is typed on the profile's pages and not saved yet.
struct ProfileModel {
    std::map<std::int64_t, std::string> company_names; ///< by the company's id
    std::int64_t member_to_remove = 0;                 ///< a dialog asks whether to; 0: none
};

/// What the profile's pages get for a frame.
struct ProfileScreen {
    Ui& ui;
    const Words& words;
    ResourceCache& cache;
    Commands& commands;
    const contract::SessionDto& person;
    const contract::CompanyDto* company; ///< of the address; null: none
    const Location& location;
    const ProfileChanges& changes;
    ProfileModel& model;
};

/// The person may look after the people of this company.
[[nodiscard]] bool manages_members(const contract::CompanyDto* company);

/// «Мой профиль», «Мои компании» and, for administrators, the company's people.
void profile_screen(const ProfileScreen& screen, const Rect& view, ProfileTab tab);
/// What lies over everything. Draw it at the mirror's root, after the page.
void profile_dialogs(const ProfileScreen& screen);

} // namespace kabinet::client
