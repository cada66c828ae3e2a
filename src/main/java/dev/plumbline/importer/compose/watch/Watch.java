package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration of a monitoring product says.
 *
 * @param isRead whether a file of the project says what it fetches
 * @param inputs the addresses that it asks by protocols of their own
 * @param scrapes the addresses that it fetches from
 * @param discovery what finds for it what it watches
 * @param receivers the addresses of those that it sends its alerts to
 * @param alerts where its rules for alerts are stated
 * @param unheard why alerts that it raises or passes on reach nobody
 * @param retention how long it keeps what it gets
 * @param unenforced a period of that sort that nothing carries out
 * @param onwards the addresses to which it passes its measurements on
 */
public record Watch(
    boolean isRead,
    List<Scrape> inputs,
    List<Scrape> scrapes,
    Optional<Tree.Scalar> discovery,
    List<Tree.Scalar> receivers,
    Optional<Tree.Scalar> alerts,
    Optional<Tree.Scalar> unheard,
    Optional<Tree.Scalar> retention,
    Optional<Tree.Scalar> unenforced,
    List<Tree.Scalar> onwards) {}
