package io.awsx.protocol;

import io.awsx.model.Member;

/**
 * What the two query protocols do differently when a shape becomes a form.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">awsQuery</a>
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html">ec2Query</a>
 */
enum FormDialect {
    AWS_QUERY {
        @Override
        String name(Member member) {
            return member.xmlName();
        }

        @Override
        boolean flattened(Member member) {
            return member.flattened();
        }

        /** An empty list is told, so that it can replace another. */
        @Override
        boolean tellsEmptyLists() {
            return true;
        }
    },

    /** Names have capitals, and all lists are flattened. */
    EC2_QUERY {
        @Override
        String name(Member member) {
            return member.ec2QueryName();
        }

        @Override
        boolean flattened(Member member) {
            return true;
        }

        @Override
        boolean tellsEmptyLists() {
            return false;
        }
    };

    /** The name of a member in forms. */
    abstract String name(Member member);

    /** Whether the elements of a list stand directly under its name. */
    abstract boolean flattened(Member member);

    /** Whether a list without elements is written. */
    abstract boolean tellsEmptyLists();
}
