package io.recscope.engine.ingest;

/// Reads times of one format from characters, without making objects. Not thread-safe.
final class TimeText {
    /// What is returned for a text that is no time of the format.
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final long DAY = 86_400_000L;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final TimeFormat format;
    private char[] chars = {};
    private int at;
    private int end;

    TimeText(TimeFormat format) {
        this.format = format;
    }

    /// Milliseconds since 1970, or [#UNREADABLE]; blanks around are passed over.
    long parse(char[] text, int from, int to) {
        chars = text;
        at = from;
        end = to;
        while (at < end && chars[at] <= ' ') {
            at++;
        }
        while (end > at && chars[end - 1] <= ' ') {
            end--;
        }
        if (at == end) {
            return UNREADABLE;
        }
        return switch (format) {
            case EPOCH_SECONDS -> epoch(1000, 1);
            case EPOCH_MILLIS -> epoch(1, 1);
            case EPOCH_MICROS -> epoch(1, 1000);
            case YEAR_FIRST, DAY_FIRST, MONTH_FIRST -> calendar();
            case COMPACT -> compact();
        };
    }

    long parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    private long epoch(long times, long dividedBy) {
        double value = NumberText.parse(chars, at, end, false);
        if (Double.isNaN(value) || Math.abs(value) > 1e18) {
            return UNREADABLE;
        }
        return Math.round(Math.floor(value * times / dividedBy));
    }

    private long compact() {
        int digits = end - at;
        if (digits != 8 && digits != 12 && digits != 14) {
            return UNREADABLE;
        }
        int year = digits(4);
        int month = digits(2);
        int day = digits(2);
        int hour = digits > 8 ? digits(2) : 0;
        int minute = digits > 8 ? digits(2) : 0;
        int second = digits > 12 ? digits(2) : 0;
        return year < 0 ? UNREADABLE : millis(year, month, day, hour, minute, second);
    }

    /// Exactly so many digits, or −1.
    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = at < end ? chars[at++] - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private long calendar() {
        int first = number();
        boolean separated = skipSeparator();
        int second = number();
        separated &= skipSeparator();
        int third = number();
        if (!separated || third < 0) {
            return UNREADABLE;
        }
        if (at < end && chars[at] == '日') {
            at++;
        }
        int year = format == TimeFormat.YEAR_FIRST ? first : third;
        int month = format == TimeFormat.MONTH_FIRST ? first : second;
        int day = format == TimeFormat.YEAR_FIRST ? third : format == TimeFormat.DAY_FIRST ? first : second;
        return withTimeOfDay(year, month, day);
    }

    private long withTimeOfDay(int year, int month, int day) {
        if (at == end) {
            return millis(year, month, day, 0, 0, 0);
        }
        if (chars[at] != 'T' && chars[at] != ' ') {
            return UNREADABLE;
        }
        at++;
        skipBlanks();
        int hour = number();
        int minute = accept(':') ? number() : -1;
        int second = accept(':') ? number() : 0;
        long fraction = accept('.') || accept(',') ? fraction() : 0;
        hour = half(hour);
        long offset = zone();
        if (at != end || offset == UNREADABLE) {
            return UNREADABLE;
        }
        long millis = millis(year, month, day, hour, minute, second);
        return millis == UNREADABLE ? UNREADABLE : millis + fraction - offset;
    }

    /// Hours with AM or PM behind the time, if there is one.
    private int half(int hour) {
        skipBlanks();
        if (at + 1 >= end || Character.toUpperCase(chars[at + 1]) != 'M') {
            return hour;
        }
        char letter = Character.toUpperCase(chars[at]);
        if ((letter != 'A' && letter != 'P') || hour < 1 || hour > 12) {
            return -1;
        }
        at += 2;
        return hour % 12 + (letter == 'P' ? 12 : 0);
    }

    /// Milliseconds east of UTC, or [#UNREADABLE].
    private long zone() {
        skipBlanks();
        if (at == end || accept('Z')) {
            return 0;
        }
        char sign = chars[at++];
        int hours = digits(2);
        accept(':');
        int minutes = at < end ? digits(2) : 0;
        if ((sign != '+' && sign != '-') || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return UNREADABLE;
        }
        long offset = (hours * 60L + minutes) * 60_000;
        return sign == '+' ? offset : -offset;
    }

    private long fraction() {
        long millis = 0;
        long unit = 100;
        while (at < end && chars[at] >= '0' && chars[at] <= '9') {
            millis += unit * (chars[at++] - '0');
            unit /= 10;
        }
        return millis;
    }

    /// One to four digits, or −1.
    private int number() {
        int value = -1;
        for (int n = 0; n < 4 && at < end && chars[at] >= '0' && chars[at] <= '9'; n++) {
            value = Math.max(value, 0) * 10 + chars[at++] - '0';
        }
        return value;
    }

    private boolean skipSeparator() {
        if (at < end
                && (chars[at] == '-' || chars[at] == '/' || chars[at] == '.' || chars[at] == '年' || chars[at] == '月')) {
            at++;
            return true;
        }
        return false;
    }

    private boolean accept(char c) {
        boolean there = at < end && chars[at] == c;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < end && chars[at] == ' ') {
            at++;
        }
    }

    private static long millis(int year, int month, int day, int hour, int minute, int second) {
        boolean possible = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= DAYS[month - 1]
                && (month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)));
        boolean clock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
        if (!possible || !clock) {
            return UNREADABLE;
        }
        return epochDay(year, month, day) * DAY + (hour * 60L + minute) * 60_000 + second * 1000L;
    }

    /// Days since 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms").
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
