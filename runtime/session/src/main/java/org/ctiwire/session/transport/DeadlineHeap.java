package org.ctiwire.session.transport;

import java.util.Arrays;

/** All members of a loop, the one with the earliest deadline first. Allocates only when their number grows. */
final class DeadlineHeap {

    private static final int FIRST_SIZE = 16;

    private LoopMember[] members = new LoopMember[FIRST_SIZE];
    private int size;

    /** The member with the earliest deadline; null if there is none. */
    LoopMember first() {
        return members[0];
    }

    /** Puts a member where its deadline belongs, whether or not it was here before. */
    void place(LoopMember member, long deadline) {
        if (member.place < 0) {
            if (size == members.length) {
                members = Arrays.copyOf(members, 2 * size);
            }
            put(member, size++);
        }
        member.deadline = deadline;
        move(member);
    }

    void remove(LoopMember member) {
        if (member.place < 0) {
            return;
        }
        LoopMember last = members[--size];
        members[size] = null;
        if (last != member) {
            put(last, member.place);
            move(last);
        }
        member.place = -1;
    }

    private void move(LoopMember member) {
        int place = member.place;
        while (place > 0 && members[(place - 1) / 2].deadline > member.deadline) {
            put(members[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        for (int child = earlierChild(place); child > 0 && members[child].deadline < member.deadline;
                child = earlierChild(place)) {
            put(members[child], place);
            place = child;
        }
        put(member, place);
    }

    /** The child of a place with the earlier deadline; 0 if there is none. */
    private int earlierChild(int place) {
        int left = 2 * place + 1;
        if (left >= size) {
            return 0;
        }
        return left + 1 < size && members[left + 1].deadline < members[left].deadline ? left + 1 : left;
    }

    private void put(LoopMember member, int place) {
        members[place] = member;
        member.place = place;
    }
}
