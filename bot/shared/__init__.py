"""The articles of one machine for the bots of many: a LanceDB table on object storage or a shared disk.

`writing` brings the table in step with the articles, `keeping` does so while a process lives; `copying` is what a bot
holds of the table, on disk and whole, and `following` brings that in step with the table. `table` is the only one that
knows LanceDB, `faults` what its errors mean.

A bot answers from its copy alone, so its answers are those of the folder, and an outage of the store is no outage of
its. The table is not searched: what answers, down to the spelling of a name, depends on all the articles at once.
"""
