/**
 * What is tried with inputs that nobody thought of: a target for each way into Plumbline.
 *
 * <p>Start reading at {@link dev.plumbline.fuzz.Targets}, the list. A target takes any bytes and
 * fails when a promise is broken. Its method {@code fuzzerTestOneInput} is what coverage-guided
 * fuzzers call; {@code bench/fuzz.sh} runs one for hours. {@code FuzzCorpusTest} replays the inputs
 * that are kept in {@code src/test/resources/fuzz}, among them each that ever broke a promise.
 */
package dev.plumbline.fuzz;
