"""An update's way: taken in and journaled, answered in its chat's lane, sent at Telegram's pace."""
