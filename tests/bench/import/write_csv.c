// write_csv COUNT LINES: the records as a file for `kabinet import usage`, to standard output.
#include "records.h"

#include <stdlib.h>
#include <time.h>

int main(int count, char** arguments) {
    static const char* const kinds[] = {"voice", "sms", "mms", "internet", "ussd", "service"};
    static const char* const zones[] = {"home", "on_net", "off_net", "international", "roaming"};
    if (count != 3) {
        return 2;
    }
    struct stream stream = {.state = 1, .count = atoll(arguments[1]), .lines = atoll(arguments[2])};
    struct record record;
    puts("number,moment,kind,direction,zone,other_party,amount,cost");
    while (next_record(&stream, &record)) {
        char moment[32];
        const time_t at = (time_t)record.at;
        struct tm civil;
        strftime(moment, sizeof moment, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&at, &civil));
        printf("%lld,%s,%s,%s,%s,%s,%lld,%lld.%02lld\n", (long long)record.msisdn, moment, kinds[record.kind],
               record.direction == 0 ? "outgoing" : "incoming", zones[record.zone], record.other_party,
               (long long)record.amount, (long long)record.cost / 100, (long long)record.cost % 100);
    }
    return ferror(stdout) != 0;
}
