package com.example;

/** Written by hand. */
public interface Precious {
}
