package io.awsx.http;

/**
 * The connections of a transport at one moment. Clients with equal settings of one session share them. Those of HTTP/2 are counted by
 * themselves: they have as many places of their own.
 *
 * @param leased how many are in use, or being opened
 * @param idle how many are open and wait for the next call
 * @param waiting how many calls wait for one
 * @param most how many there may be altogether
 */
public record Connections(int leased, int idle, int waiting, int most) {}
