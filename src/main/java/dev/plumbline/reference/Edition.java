package dev.plumbline.reference;

/**
 * A standard as it was at one time, so that a number in it means one thing.
 *
 * @param id its short name, with the edition where the standard has several in use: {@code ASVS
 *     5.0.0}
 * @param title its name in full
 * @param published when it appeared, or the day on which its table was read
 * @param link where to read it or how to get it
 */
public record Edition(String id, String title, String published, String link) {}
