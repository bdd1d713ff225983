// bare_inserts DATABASE COUNT LINES: what is left when everything but the database is taken away: the records straight
// from memory into the table, one prepared statement, a transaction for every 100,000. SQLite as Kabinet's writer has it.
#include "records.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <time.h>

enum { together = 100000 };

static sqlite3* database;

static void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        fprintf(stderr, "bare_inserts: %s\n", sqlite3_errmsg(database));
        exit(1);
    }
}

static void run(const char* sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL)); }

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char** arguments) {
    if (count != 4) {
        return 2;
    }
    struct stream stream = {.state = 1, .count = atoll(arguments[2]), .lines = atoll(arguments[3])};
    check(sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL));
    run("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
        "PRAGMA cache_size = -16384");
    sqlite3_stmt* insert;
    check(sqlite3_prepare_v2(database,
                             "INSERT INTO usage (week, msisdn, at, seq, kind, direction, zone, other_party, amount,"
                             " cost_tiyn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                             -1, &insert, NULL));
    struct record record;
    const double begin = now();
    double quarter_began = begin;
    run("BEGIN IMMEDIATE");
    while (next_record(&stream, &record)) {
        sqlite3_bind_int64(insert, 1, (record.at + 3 * 86400) / (7 * 86400));
        sqlite3_bind_int64(insert, 2, record.msisdn);
        sqlite3_bind_int64(insert, 3, record.at);
        sqlite3_bind_int64(insert, 4, record.seq);
        sqlite3_bind_int(insert, 5, record.kind);
        sqlite3_bind_int(insert, 6, record.direction);
        sqlite3_bind_int(insert, 7, record.zone);
        sqlite3_bind_text(insert, 8, record.other_party, -1, SQLITE_STATIC);
        sqlite3_bind_int64(insert, 9, record.amount);
        sqlite3_bind_int64(insert, 10, record.cost);
        check(sqlite3_step(insert));
        sqlite3_reset(insert);
        if (stream.next % together == 0) {
            run("COMMIT; BEGIN IMMEDIATE");
        }
        if (stream.next % (stream.count / 4) == 0) {
            const double time = now();
            printf("quarter %.0f\n", (double)(stream.count / 4) / (time - quarter_began));
            quarter_began = time;
        }
    }
    run("COMMIT");
    printf("rate %.0f\n", (double)stream.count / (now() - begin));
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return 0;
}
