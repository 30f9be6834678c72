package com.example;

import com.example.paint.OrderReqDecoder;
import com.example.paint.OrderReqEncoder;

/** Compiles only if the codecs were generated and are on the source path. */
public final class OrderDesk {

    private final OrderReqEncoder encoder = new OrderReqEncoder();
    private final OrderReqDecoder decoder = new OrderReqDecoder();

    /** The kinds of codec in use. */
    public String codecs() {
        return encoder.getClass().getSimpleName() + ", " + decoder.getClass().getSimpleName();
    }
}
