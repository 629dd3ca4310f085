"""What Telegram Desktop exports of a channel: JSON or pages."""
