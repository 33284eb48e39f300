package io.recscope.sample;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A synthetic file of ratings of any size, for measuring how fast files are read. It has no structure to learn.
///
/// Laid out as the ratings of MovieLens-25M: `userId,movieId,rating,timestamp`, user by user, each in time order.
/// Items are Zipf-distributed, numbers of ratings per user geometric, ratings 0.5 … 5.0 independent. Equal settings
/// give equal bytes.
///
/// @param rows number of ratings, 1 … 2³¹−1
/// @param users number of users, 1 … rows; all of them occur
/// @param items number of items to choose from, at least 1
/// @param exponent of popularity over rank, 0 (all alike) … 3
/// @param seed any number
public record BulkRatings(int rows, int users, int items, double exponent, long seed) {
    private static final String HEADER = "userId,movieId,rating,timestamp\n";
    private static final int LONGEST_ROW = 64;
    private static final int BLOCK = 1 << 18;
    /// A prime: ids are ranks times it, modulo the number of items, so that an id does not tell its rank.
    private static final long SCATTER = 2_654_435_761L;
    /// Half stars, each as often as it stands here.
    private static final byte[] HALF_STARS = {1, 2, 3, 4, 4, 5, 6, 6, 6, 6, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9, 10, 10, 10};

    private static final long FIRST_TIME = 789_652_009;
    private static final int TIME_SPAN = 784_000_000;

    public BulkRatings {
        if (rows < 1 || users < 1 || users > rows || items < 1 || !(exponent >= 0 && exponent <= 3)) {
            throw new BadUsage(
                    rows + " ratings by " + users + " users of " + items + " items with exponent " + exponent
                            + " cannot be made",
                    "",
                    "Choose at least one row, user and item, no more users than rows, and an exponent from 0 to 3.");
        }
    }

    /// With the numbers of users and items that MovieLens-25M has for as many rows.
    public static BulkRatings of(int rows, long seed) {
        return new BulkRatings(rows, Math.max(1, rows / 154), Math.clamp(rows / 400, 1, 59_047), 0.9, seed);
    }

    /// Writes the file.
    ///
    /// @throws BadUsage when a different file of that name is there; it stays
    /// @throws io.recscope.engine.fault.MachineFault when the folder cannot be written or the disk is full
    /// @throws InterruptedException when cancelled; no file is left behind
    public Path write(Path target, Work work) throws InterruptedException {
        return new NewFile(target).write(out -> write(out, work));
    }

    private void write(OutputStream out, Work work) throws IOException, InterruptedException {
        out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
        SplittableRandom random = new SplittableRandom(seed);
        Zipf zipf = new Zipf(items, exponent);
        byte[] block = new byte[BLOCK];
        int used = 0;
        int user = 0;
        long time = 0;
        for (int row = 0; row < rows; row++) {
            // each row begins a user with the probability that makes the number of users come out exactly
            if (row == 0 || random.nextInt(rows - row) < users - user) {
                user++;
                time = FIRST_TIME + random.nextInt(TIME_SPAN);
            }
            time += random.nextInt(300);
            used = number(block, used, user, ',');
            used = number(block, used, zipf.draw(random) * SCATTER % items + 1, ',');
            int halfStars = HALF_STARS[random.nextInt(HALF_STARS.length)];
            used = number(block, used, halfStars / 2, '.');
            used = number(block, used, halfStars % 2 == 0 ? 0 : 5, ',');
            used = number(block, used, time, '\n');
            if (used > BLOCK - LONGEST_ROW) {
                out.write(block, 0, used);
                used = 0;
                work.checkCancelled();
                work.report((double) row / rows, "writing rating " + row);
            }
        }
        out.write(block, 0, used);
    }

    /// Puts a number that is not negative and the character after it.
    ///
    /// @return the place after them
    private static int number(byte[] block, int from, long value, char after) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int k = from + digits - 1; k >= from; k--) {
            block[k] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        block[from + digits] = (byte) after;
        return from + digits + 1;
    }
}
