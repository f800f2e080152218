/**
 * What becomes of routes that were written for Camel's own components of AWS: each operation, option, and header of theirs beside what it
 * is here, as a page of the documentation and as tests.
 */
package io.awsx.aws2;
