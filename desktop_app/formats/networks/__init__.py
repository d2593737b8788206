"""Networks written for programs that draw and measure them, one module a format."""
