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
};

/// What the profile's pages get for a frame: they are about the person, whatever company is chosen.
struct ProfileScreen {
    Ui& ui;
    const Words& words;
    ResourceCache& cache;
    Commands& commands;
    const contract::SessionDto& person;
    const Location& location;
    const ProfileChanges& changes;
    ProfileModel& model;
};

/// «Мой профиль» and «Мои компании».
void profile_screen(const ProfileScreen& screen, const Rect& view, ProfileTab tab);

} // namespace kabinet::client
