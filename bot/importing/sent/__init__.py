"""What people send in a chat becomes items: `paragraphs` of a post; a file, read by `apart` in a process of its own
(`reading_process`, which reads by `files` and tells in `lines`); a link, by `linked`. Read `apart`.
"""
