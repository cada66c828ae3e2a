/** What the files that a broker mounts say of its queues. */
package dev.plumbline.importer.compose.broker;
