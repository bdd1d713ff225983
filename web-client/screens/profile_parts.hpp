#pragma once

#include "web-client/screens/profile_screen.hpp"

namespace kabinet::client {

inline constexpr float profile_gap = space::l;
inline constexpr float profile_padding = 20;

/// Cards of the profile, from `y` down; each returns its height.
float profile_person(const ProfileScreen& screen, float x, float y, float width);
float profile_sessions(const ProfileScreen& screen, float x, float y, float width);
float profile_sign_ins(const ProfileScreen& screen, float x, float y, float width);
float profile_members(const ProfileScreen& screen, float x, float y, float width);
float profile_companies(const ProfileScreen& screen, float x, float y, float width);

} // namespace kabinet::client
