"""How items are kept: what is there (`known`), a file's name and text (`composing`), how it gets there (`placing`);
and the folder as the running bot changes it (`keeping`, with `ledger` and `undoing`).
"""
