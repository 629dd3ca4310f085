"""What `benchmarks.fuzz` throws at the bot.

Reading order: `material`, what there is; `mutating`, what is done to it; `telegram`, whom the bot speaks to; `kinds`,
the inputs of each kind and what must hold; `judging`, what counts as found; `worker`, one process of them.
"""
