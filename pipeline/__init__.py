"""What is true? The trade itself: cases, rules, people, money, storage. (`pipeline` means the trade, not the running
order.)
"""
