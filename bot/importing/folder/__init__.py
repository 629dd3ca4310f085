"""How items are kept: what is there (`known`), a file's name and text (`composing`), how it gets there (`placing`)."""
