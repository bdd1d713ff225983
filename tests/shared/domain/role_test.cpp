#include "shared/domain/access/role.hpp"

#include <doctest/doctest.h>

using kabinet::domain::allows;
using kabinet::domain::Permission;
using kabinet::domain::Role;

TEST_CASE("every role sees lines, only the administrator sees PIN and PUK") {
    for (const Role role : {Role::administrator, Role::accountant, Role::viewer}) {
        CHECK(allows(role, Permission::view_lines));
    }
    CHECK(allows(Role::administrator, Permission::view_sim_codes));
    CHECK_FALSE(allows(Role::accountant, Permission::view_sim_codes));
    CHECK_FALSE(allows(Role::viewer, Permission::view_sim_codes));
}

TEST_CASE("documents and detail are the administrator's and the accountant's") {
    CHECK(allows(Role::administrator, Permission::view_usage));
    CHECK(allows(Role::accountant, Permission::view_usage));
    CHECK_FALSE(allows(Role::viewer, Permission::view_usage));
    CHECK(allows(Role::administrator, Permission::view_documents));
    CHECK(allows(Role::accountant, Permission::view_documents));
    CHECK_FALSE(allows(Role::viewer, Permission::view_documents));
}

TEST_CASE("roles and their names belong together") {
    CHECK(name_of(Role::administrator) == "administrator");
    CHECK(name_of(Role::accountant) == "accountant");
    CHECK(name_of(Role::viewer) == "viewer");
    for (const Role role : {Role::administrator, Role::accountant, Role::viewer}) {
        CHECK(kabinet::domain::role_from(name_of(role)) == role);
    }
    CHECK_FALSE(kabinet::domain::role_from("root"));
}
